import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { test as opened } from './open-roots';

// What the scripts of a page can do to us, and what they can learn.

const first = 'arxiv:2607.01071';
const strip = `[data-paperlight="${first}"] paperlight-paper`;

test.beforeEach(({ useSamples }) => useSamples());

async function openDigest(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  await expect(page.locator(strip)).toHaveCount(1);
  return page;
}

test('a page cannot look into our interface, nor press it', async ({ context, serve }) => {
  serve({ [demoUrl]: demoPage() });
  const page = await openDigest(await context.newPage());
  await page.keyboard.press('n'); // There is a current paper, so that keys would have something to act on
  const roots = await page.evaluate((own) => {
    const hosts = [...document.querySelectorAll<HTMLElement>('paperlight-page, paperlight-paper')];
    for (const host of hosts) {
      for (const type of ['click', 'pointerdown', 'mousedown', 'mouseup', 'keydown', 'submit'])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      host.click();
    }
    for (const target of [window, document, document.body, document.querySelector(own)!]) {
      for (const key of ['s', 'x', 'w', 'j'])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    document.querySelector<HTMLElement>('article a[href]')?.dispatchEvent(new MouseEvent('auxclick'));
    return hosts.map(({ shadowRoot }) => shadowRoot);
  }, strip);
  expect(new Set(roots)).toEqual(new Set([null]));
  await page.keyboard.press('?'); // Answered after all that; shows that keys of the reader do work
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('Keys on this page');
  await expect(page.locator('[data-paperlight-saved], [data-paperlight-verdict="dismissed"]')).toHaveCount(0);
  await expect(page.locator('[data-paperlight-current]')).toHaveAttribute('data-paperlight', first);
});

opened('nor could it press what is in our roots, were they open', async ({ context, serve }) => {
  serve({ [demoUrl]: demoPage() });
  const page = await openDigest(await context.newPage());
  const pressed = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('paperlight-page, paperlight-paper')];
    const buttons = hosts.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('button')]);
    for (const button of buttons) button.click();
    return buttons.length;
  });
  expect(pressed).toBeGreaterThan(20);
  await page.keyboard.press('?'); // What was pressed before would show by now
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible();
  await expect(page.locator('[data-paperlight-saved], [data-paperlight-verdict="dismissed"]')).toHaveCount(0);
});

test('a page learns neither our id nor the names of interests', async ({ context, serve, extensionId }) => {
  const listening = `<script>
    window.heard = [];
    const note = ({ type, data, detail }) => heard.push(type + ' ' + JSON.stringify(data ?? detail ?? ''));
    for (const target of [window, document])
      for (const type of ['message', 'wxt:content-script-started', '${extensionId}:digest:wxt:content-script-started'])
        target.addEventListener(type, note, true);
    document.currentScript.remove(); // It names the id itself
  </script>`;
  serve({ [demoUrl]: demoPage().replace('<head>', `<head>${listening}`) });
  const page = await openDigest(await context.newPage());
  await page.keyboard.press('n');
  await page.keyboard.press('w');
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('Agent memory');
  const known = await page.evaluate(() => {
    const sheets = [...document.styleSheets].map(({ href }) => href);
    const resources = performance.getEntriesByType('resource').map(({ name }) => name);
    return [document.documentElement.outerHTML, ...Object.keys(window), ...sheets, ...resources].join('\n');
  });
  expect(known).toContain(`data-paperlight="${first}"`); // It sees the marks
  expect(known).not.toContain(extensionId);
  expect(known).not.toContain('chrome-extension:');
  expect(known).not.toMatch(/Flagged for|Agent memory/); // It does not see for which interest
  expect(await page.evaluate('heard')).toEqual([]);
});

test('a page can load nothing of ours', async ({ context, serve, inside, extensionId }) => {
  serve({ [demoUrl]: demoPage() });
  const page = await openDigest(await context.newPage());
  const scripts = ['digest', 'site', 'commands'].map((name) => `content-scripts/${name}.js`);
  const files = ['manifest.json', 'popup.html', 'icon/48.png', ...scripts];
  const load = (urls: string[]) =>
    Promise.all(
      urls.map((url) =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
  const urls = files.map((file) => `chrome-extension://${extensionId}/${file}`);
  expect(await page.evaluate(load, urls)).toEqual(urls.map(() => false));
  expect(await inside.evaluate(load, urls)).toEqual(urls.map(() => true)); // They are there
  const framed = await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resume) => frame.addEventListener('load', resume));
    frame.src = address;
    document.body.append(frame);
    await loaded;
    return frame.contentDocument?.URL ?? 'an error page';
  }, urls[1] ?? '');
  expect(framed).toBe('an error page');
  expect(page.frames().map((frame) => frame.url())).not.toContain(urls[1]);
});
