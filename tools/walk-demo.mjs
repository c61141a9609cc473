import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { demoUrl, readDemoPapers } from './demo.mjs';
import { giveUp, root } from './dependencies.mjs';
import { keepSamples, listOf, openDigest, openPopup, saveNext, titlesOf } from './walk.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

const pictures = path.join(root, '.output', 'pictures');

/** Walks the main job without a window and prints what happened; ends the program when a step did not happen. */
export async function walkDemo(/** @type {Stage} */ stage, /** @type {string} */ browser) {
  const count = readDemoPapers().length;
  console.log(`
No window: Paperlight is walked through once in ${browser}.
The digest is a demo, ${count} real papers on a page that came with this project, put in place of
  ${demoUrl}
Nothing is loaded from there or from anywhere else.
`);
  await must('the sample interests could be kept on the welcome page', keepSamples(stage));
  const digest = await must(`all ${count} papers of the digest were marked`, openDigest(stage, count));
  const flagged = await titlesOf(digest, '[data-paperlight-verdict="flagged"]');
  if (flagged.length === 0) giveUp('No paper was flagged.');
  const saved = await must('a flagged paper was saved with the keys n and s', saveNext(digest));
  const popup = await openPopup(stage, digest);
  const reasons = await must('the popup listed the flagged papers', listOf(popup));
  await popup.locator('#tab-saved').click();
  const library = await must('the popup listed the saved paper', listOf(popup));
  if (!library.some(({ title }) => title === saved)) giveUp(`The popup does not list "${saved}" as saved.`);

  console.log(`Found    ${count} papers`);
  console.log(`Flagged  ${flagged.length} of them:`);
  for (const { title, why } of reasons) console.log(`         ${title}\n           because ${why}`);
  console.log(`Saved    ${saved}\n         and the popup shows it.`);
  console.log('\nPictures:');
  for (const file of await takePictures(stage, digest, popup)) console.log(`  ${path.relative(root, file)}`);
  await stage.context.close();
}

/**
 * @template Result
 * @param {string} what
 * @param {Promise<Result>} step
 */
async function must(what, step) {
  return step.catch((error) => giveUp(`It did not happen that ${what}.\n${error.message}`));
}

/**
 * @param {Stage} stage
 * @param {import('playwright-core').Page} digest
 * @param {import('playwright-core').Page} popup
 */
async function takePictures({ context, extensionId }, digest, popup) {
  mkdirSync(pictures, { recursive: true });
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.waitForLoadState('networkidle');
  const files = { digest, popup, options };
  for (const [name, page] of Object.entries(files)) {
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }
  return Object.keys(files).map((name) => path.join(pictures, `${name}.png`));
}
