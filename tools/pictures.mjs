// npm run pictures: every view, light and dark, into docs/images; some for stores, into docs/store; and the icons.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { ensureChromium } from './browser.mjs';
import { readDemoPapers } from './demo.mjs';
import { ensureDependencies, root } from './dependencies.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {(page: Page, name: string) => Promise<void>} Shoot */

ensureDependencies();
const browser = await ensureChromium();
const { openStage } = await import('./stage.mjs'); // Imports what was just installed
const { keepSamples, openDigest, openPopup, saveNext } = await import('./walk.mjs');
const { saveAll, takeCatchUp, takeGerman, takeLibrary } = await import('./pictures-library.mjs');
const { drawIcons } = await import('./icons.mjs');

const folder = path.join(root, 'docs', 'images');
/** @type {Record<string, string>} */
const forStores = {
  'digest-light': '1-digest',
  'why-light': '2-why',
  'library-light': '3-library',
  'options-interest-light': '4-interest',
  'list-light': '5-list',
};
mkdirSync(folder, { recursive: true });
for (const scheme of /** @type {const} */ (['light', 'dark'])) await takeAll(scheme);
await takeLongTexts();
process.exit(0);

async function takeAll(/** @type {'light' | 'dark'} */ scheme) {
  const stage = await openStage({ browser, headless: true, scheme });
  const shoot = shooter(scheme);
  if (scheme === 'light') await drawIcons(await stage.context.newPage());
  await shoot(stage.welcome, 'welcome');
  await keepSamples(stage);
  const digest = await takeDigest(stage, shoot);
  await takePopup(await openPopup(stage, digest), shoot);
  await takeOptions(stage, shoot);
  await takeOpened(stage, shoot);
  await takeCatchUp(stage, shoot);
  await saveAll(digest, shoot);
  await takeLibrary(stage, shoot);
  await stage.context.close();
}

/** @returns {Shoot} */
function shooter(/** @type {string} */ ending) {
  return async (page, name) => {
    await page.waitForTimeout(400); // Until what fades in has faded in
    const file = path.join(folder, `${name}-${ending}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    const inStores = forStores[`${name}-${ending}`];
    if (inStores) copyFileSync(file, path.join(root, 'docs', 'store', `${inStores}.png`));
  };
}

/** Where the words are long. */
async function takeLongTexts() {
  const stage = await openStage({ browser, headless: true, language: 'de' });
  await keepSamples(stage);
  const digest = await openDigest(stage, readDemoPapers().length);
  await takeGerman(stage, digest, shooter('de'));
  await stage.context.close();
}

/** @param {Stage} stage @param {Shoot} shoot */
async function takeDigest(stage, shoot) {
  const digest = await openDigest(stage, readDemoPapers().length);
  await shoot(digest, 'digest');
  await saveNext(digest);
  await saveNext(digest);
  await digest.waitForTimeout(2_000); // Until the page is marked anew by what these taught
  await digest.keyboard.press('n');
  await digest.keyboard.press('w');
  await shoot(digest, 'why');
  await digest.keyboard.press('Escape');
  await digest.setViewportSize({ width: 400, height: 800 });
  await digest.evaluate(() => scrollTo(0, 0));
  await shoot(digest, 'digest-narrow');
  return digest;
}

/** @param {Page} popup @param {Shoot} shoot */
async function takePopup(popup, shoot) {
  for (const tab of ['page', 'flagged', 'saved']) {
    await popup.locator(`#tab-${tab}`).click();
    await shoot(popup, `popup-${tab}`);
  }
}

/** @param {Stage} stage @param {Shoot} shoot */
async function takeOptions({ context, extensionId }, shoot) {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await shoot(options, 'options');
  await options.getByRole('button', { name: /^Edit/ }).first().click();
  await shoot(options, 'options-interest');
  await options.goto(`chrome-extension://${extensionId}/options.html#data`);
  await shoot(options, 'options-data');
  await options.goto(`chrome-extension://${extensionId}/options.html#sites`);
  await shoot(options, 'options-sites');
}

/** @param {Stage} stage @param {Shoot} shoot */
async function takeOpened({ context, extensionId }, shoot) {
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html#open`);
  const papers = readDemoPapers().map(({ title, abstract }) => `${title}\n${abstract}`);
  await library.locator('textarea').fill(papers.join('\n\n'));
  await library.getByRole('button', { name: 'Open this text' }).click();
  await library.getByText(/of 40 flagged/).waitFor();
  await shoot(library, 'library-digest');
}
