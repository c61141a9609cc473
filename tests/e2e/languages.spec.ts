import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { test as english, expect } from './extension';
import { fillLibrary } from './shelf';

// Every view holds in other languages: what is long wraps, nothing is cut off or wider than the page.

type Texts = Record<string, { message: string }>;

// What is waited for in each section before it is measured
const sections = {
  library: {
    ...{ saved: '.shelf-row', 'catch-up': 'p', seen: 'p', open: 'textarea', 'bring-in': 'button' },
    ...{ tags: '[data-testid=tag-row]', pictures: '.map .dot', history: 'h2' },
  },
  options: {
    ...{ interests: '.switch', missed: 'p, h2', sites: '.switch', appearance: 'label', keys: 'kbd' },
    ...{ data: 'dd', network: 'p', privacy: 'p, h2' },
  },
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

/** The page speaks the language, or as long as it was made to. */
async function expectLanguage(page: Page, language: string): Promise<void> {
  const isLonger = language === 'longer';
  await expect(page.locator('html')).toHaveAttribute('lang', isLonger ? 'en' : language);
  if (isLonger) await expect(page.locator('nav, [role=tablist]').first()).toContainText('mehr');
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
      await expectLanguage(popup, language);
      for (const tab of ['page', 'flagged', 'saved']) {
        await popup.getByTestId(`tab-${tab}`).click();
        await expect(
          popup.locator(tab === 'saved' ? '.paper-row' : '[role=tabpanel] p').first(),
        ).toBeVisible();
        expect.soft(await tooWide(popup), `popup, ${tab}`).toEqual([]);
      }
      for (const [name, settled] of Object.entries(sections)) {
        const page = await openExtensionPage(name);
        await expectLanguage(page, language);
        for (const [id, part] of Object.entries(settled)) {
          await page.evaluate((place) => location.assign(`#${place}`), id);
          await expect(page.locator(`article[data-section="${id}"]`).locator(part).first()).toBeVisible();
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 800 });
            expect.soft(await tooWide(page), `${name}, ${id}, ${width}`).toEqual([]);
          }
        }
      }
    });
  });
}
