import { readDemoPapers } from './demo.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {(page: Page, name: string) => Promise<void>} Shoot */

const row = '[data-testid="shelf-row"]';

/** The list over a page, and all papers of the page saved in it. @param {Page} digest @param {Shoot} shoot */
export async function saveAll(digest, shoot) {
  await digest.setViewportSize({ width: 1280, height: 800 });
  await digest.keyboard.press('l');
  await digest.keyboard.press('Shift+ArrowDown');
  await shoot(digest, 'list');
  await digest.keyboard.press('ControlOrMeta+a');
  await digest.keyboard.press('s');
  const saved = readDemoPapers().length;
  await digest.waitForFunction(
    (count) => {
      const marked = [...document.querySelectorAll('[data-paperlight-saved]')];
      return new Set(marked.map((element) => element.getAttribute('data-paperlight'))).size === count;
    },
    saved,
    { timeout: 60_000 },
  );
}

/** What was flagged and not looked at, before anything is. @param {Stage} stage @param {Shoot} shoot */
export async function takeCatchUp({ context, extensionId }, shoot) {
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html#catch-up`);
  await library.getByTestId('paper-row').first().waitFor();
  await shoot(library, 'library-catch-up');
  await library.close();
}

/** The saved papers with what a reader makes of them, and every other view of the library. @param {Stage} stage @param {Shoot} shoot */
export async function takeLibrary({ context, extensionId }, shoot) {
  const library = await context.newPage();
  const go = (/** @type {string} */ section) =>
    library.goto(`chrome-extension://${extensionId}/library.html#${section}`);
  await go('saved');
  await library.locator(row).first().waitFor();
  await workOn(library);
  await shoot(library, 'library');
  for (const section of ['seen', 'tags', 'history', 'pictures', 'bring-in']) {
    await go(section);
    await library.waitForTimeout(1_500); // Until what is reckoned is drawn
    await shoot(library, `library-${section}`);
  }
  await go('saved');
  await library.setViewportSize({ width: 360, height: 720 });
  await library.reload(); // Leaves the paper
  await library.locator(row).first().waitFor();
  await shoot(library, 'library-narrow');
  await library.close();
}

/** The list over a page and the library, wide and narrow. @param {Stage} stage @param {Page} digest @param {Shoot} shoot */
export async function takeGerman({ context, extensionId }, digest, shoot) {
  await saveAll(digest, shoot);
  const library = await context.newPage();
  for (const [width, name] of /** @type {const} */ ([
    [1280, 'library'],
    [360, 'library-narrow'],
  ])) {
    await library.setViewportSize({ width, height: 800 });
    await library.goto(`chrome-extension://${extensionId}/library.html#saved`);
    await library.locator(row).first().waitFor();
    if (width > 1000) await library.locator(row).first().getByRole('link').focus();
    await library.locator('.filter-chips > *').first().waitFor();
    await shoot(library, name);
    await library.goto('about:blank');
  }
}

/** Statuses, favourites, tags and a note for the first papers, all by keys. */
async function workOn(/** @type {Page} */ library) {
  const keys = ['2', '3', '1', '4', '3', '2'];
  const tags = ['agents', 'to discuss', 'agents', '', 'memory', 'to cite'];
  for (const [at, key] of keys.entries()) {
    await library.locator(row).nth(at).getByRole('link').focus();
    await library.getByTestId('paper-pane').getByRole('heading').first().waitFor();
    await library.keyboard.press(key);
    if (at % 2 === 0) await library.keyboard.press('f');
    if (!tags[at]) continue;
    await library.keyboard.press('t');
    await library.keyboard.type(tags[at]);
    await library.keyboard.press('Enter');
    await library.waitForTimeout(500); // Until it stands in the row
  }
  await library.locator(row).nth(1).getByRole('link').focus();
  await library.keyboard.press('n');
  await library.keyboard.type('Read section 4 again: **why** does it hold without the second loss?');
  await library.waitForTimeout(1_500); // Until it has kept itself
  await library.locator(row).nth(1).getByRole('link').focus();
  await library.getByTestId('paper-pane').evaluate((pane) => pane.scrollTo(0, 0)); // It went down to its note
}
