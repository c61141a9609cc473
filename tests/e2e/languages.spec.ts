import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { test as english, expect } from './extension';
import { fillLibrary } from './shelf';

// Every view holds in other languages: what is long wraps, nothing is cut off or wider than the page.

type Texts = Record<string, { message: string }>;

const sections = {
  library: ['saved', 'catch-up', 'seen', 'open', 'bring-in', 'tags', 'pictures', 'history'],
  options: ['interests', 'missed', 'sites', 'appearance', 'keys', 'data', 'privacy'],
};

/** The extension with other texts in the place of the English ones, so that no browser must speak the language. */
const test = english.extend<{ language: string }>({
  language: ['en', { option: true }],
  extensionFolder: async ({ extensionFolder, language }, use) => {
    const texts = language === 'longer' ? longer(extensionFolder) : read(extensionFolder, language);
    writeFileSync(`${extensionFolder}/_locales/en/messages.json`, JSON.stringify(texts));
    await use(extensionFolder);
  },
});

function read(folder: string, language: string): Texts {
  return JSON.parse(readFileSync(`${folder}/_locales/${language}/messages.json`, 'utf8'));
}

/** The English texts, each 40 % longer. */
function longer(folder: string): Texts {
  const grow = (message: string) => `${message} ${'mehr '.repeat(Math.ceil(message.length * 0.08)).trim()}`;
  const texts = Object.entries(read(folder, 'en'));
  return Object.fromEntries(
    texts.map(([key, { message }]) => [key, { message: key === 'commonLanguage' ? message : grow(message) }]),
  );
}

/** What is wider than it may be, as words. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll<HTMLElement>('button, summary, select, th, h1, h2, legend')]
      .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1) // Not what is for screen readers alone
      .map((one) => `${one.tagName}: ${one.innerText}`);
    return scrollWidth > clientWidth ? [...wide, `the page by ${scrollWidth - clientWidth}`] : wide;
  });
}

for (const language of ['longer', 'de', 'ja']) {
  test.describe(language, () => {
    test.use({ language });

    test(`every view holds texts that are ${language}`, async ({
      inside,
      openExtensionPage,
      openPopup,
      useSamples,
    }) => {
      await useSamples();
      await fillLibrary(inside, 30);
      const popup = await openPopup();
      for (const tab of ['page', 'flagged', 'saved']) {
        await popup.getByTestId(`tab-${tab}`).click();
        expect.soft(await tooWide(popup), `popup, ${tab}`).toEqual([]);
      }
      for (const [name, ids] of Object.entries(sections)) {
        const page = await openExtensionPage(name);
        for (const id of ids) {
          await page.evaluate((place) => location.assign(`#${place}`), id);
          await expect(page.locator(`article[data-section="${id}"]`)).toBeVisible();
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 800 });
            expect.soft(await tooWide(page), `${name}, ${id}, ${width}`).toEqual([]);
          }
        }
      }
    });
  });
}
