import { demoUrl } from './demo.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {{ title: string, why: string }} Flagged */

const patience = 20_000; // Milliseconds; the first start of a browser on a busy machine is slow

/** Keeps the sample interests, as a reader would: on the welcome page. */
export async function keepSamples(/** @type {Pick<Stage, 'welcome'>} */ { welcome }) {
  const button = welcome.getByTestId('use-samples');
  await button.click({ timeout: patience });
  await button.waitFor({ state: 'hidden', timeout: patience }); // They are in the database now
}

/** Opens the demo digest and waits until `count` papers are marked. */
export async function openDigest(/** @type {Stage} */ { context }, /** @type {number} */ count) {
  const page = await context.newPage();
  await page.goto(demoUrl);
  await page.waitForFunction(
    (wanted) => {
      const marked = [...document.querySelectorAll('[data-paperlight-verdict]')];
      return new Set(marked.map((element) => element.getAttribute('data-paperlight'))).size === wanted;
    },
    count,
    { timeout: patience },
  );
  return page;
}

/** The titles of the papers that a digest page shows with this mark. */
export function titlesOf(/** @type {Page} */ page, /** @type {string} */ mark) {
  return page.locator(`[data-paperlight]${mark} h3`).allInnerTexts();
}

/** Saves the next flagged paper with the keyboard and gives its title. */
export async function saveNext(/** @type {Page} */ page) {
  const saved = '[data-paperlight-saved]';
  const before = await titlesOf(page, saved);
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await page.locator(`[data-paperlight]${saved}`).nth(before.length).waitFor({ timeout: patience });
  const after = await titlesOf(page, saved);
  return after.find((title) => !before.includes(title)) ?? '';
}

/** Opens the popup as a page in the background, so that the page in front of the reader stays in front. */
export async function openPopup(
  /** @type {Pick<Stage, 'context' | 'extensionId'>} */ { context, extensionId },
  /** @type {Page} */ front,
) {
  const url = `chrome-extension://${extensionId}/popup.html`;
  const hand = await context.newPage();
  await hand.goto(`chrome-extension://${extensionId}/manifest.json`); // A page that may open tabs and runs nothing
  await front.bringToFront();
  const opened = context.waitForEvent('page', { predicate: (page) => page.url() === url });
  await hand.evaluate((address) => chrome.tabs.create({ url: address, active: false }), url);
  const popup = await opened;
  await hand.close();
  await popup.setViewportSize({ width: 380, height: 600 });
  return popup;
}

/** The papers that a view of the popup lists, and why they are there. @returns {Promise<Flagged[]>} */
export async function listOf(/** @type {Page} */ popup) {
  const rows = popup.getByTestId('paper-row');
  await rows.first().waitFor({ timeout: patience });
  return rows.evaluateAll((elements) =>
    elements.map((row) => ({
      title: row.querySelector('.title')?.textContent ?? '',
      why: [...row.querySelectorAll('.why > *')].map((part) => part.textContent).join(' · '),
    })),
  );
}
