import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { SavedPaper } from '@/domain/library';
import type { Paper } from '@/domain/paper';
import { readPapers } from '@/exchange/in/read-papers';
import { listenForHarm } from '@/tests/e2e/alarm';
import { expect } from '@/tests/e2e/extension';
import { hostileTitles, inJson, pageWithJson } from '@/tests/e2e/hostile-papers';
import { putRows } from '@/tests/e2e/inside';
import { test } from '@/tests/e2e/network';
import { anInterest, restore } from '@/tests/e2e/restore';
import { openExport, putLibrary, saveAs } from '@/tests/e2e/saved-papers';
import { pane, shelfRows } from '@/tests/e2e/shelf';
import { goThrough, unfoldAll } from '@/tests/e2e/views';
import { demoUrl } from '@/tools/demo.mjs';
import { randomFrom } from '@/tools/train-vectors/random';
import { hostileTexts } from './hostile-texts';
import { isWhole, tell } from './report';

// Texts that would run or load something, wherever a paper has a text, on every surface and in every file.

const generated = hostileTexts(isWhole ? 300 : 30, randomFrom(7));
const isText = (title: string) => title.isWellFormed() && !title.includes('\0'); // Pages' texts are, once they are read
const matrix = hostileTitles.map(({ title }) => title.slice(0, 2_000)).filter(isText);
const texts = [...matrix, ...generated];
const other = (at: number) => texts[(at * 7 + 3) % texts.length]!.slice(0, 200);
const papers: Paper[] = texts.map((title, at) => ({
  id: `arxiv:2611.${10_001 + at}`,
  title,
  authors: [other(at), other(at + 1)],
  abstract: `Of a sentinel. ${other(at + 2)}`,
}));
const saved: SavedPaper[] = papers.map((paper, at) => ({
  ...paper,
  savedAt: 1_000 + at,
  venue: other(at + 3),
  comment: other(at + 4),
  tags: [other(at + 5).slice(0, 100)],
  note: texts[(at + 6) % texts.length]!,
  from: { site: other(at + 7).slice(0, 60), url: demoUrl },
}));
const interest = anInterest({ name: other(1), phrases: ['sentinel', other(2), 'script window'] });

test.setTimeout(isWhole ? 1_800_000 : 300_000);

test('hostile texts on every surface and in every file', async ({
  context,
  serve,
  inside,
  left,
  openExtensionPage,
  openPopup,
}, info) => {
  const harm = await listenForHarm(context);
  const options = await openExtensionPage('options');
  await restore(options, { interests: [interest] });
  serve({ [demoUrl]: hostileDigest() });
  const page = await context.newPage();
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight-verdict="flagged"]')).toHaveCount(papers.length);
  await lookAndSave(page);
  const popup = await openPopup(page);
  await expect(popup.getByRole('tab')).toHaveCount(3);
  for (const tab of await popup.getByRole('tab').all()) {
    await tab.click();
    await unfoldAll(popup);
  }
  await putLibrary(inside, saved);
  await putRows(inside, 'history', [{ at: 1, kind: 'tagged', papers: 1, title: other(9), tag: other(10) }]);
  await goThrough(options, 5);
  await goThrough(await openExtensionPage('library'), 8);
  const library = await openExtensionPage('library');
  await library.setViewportSize({ width: 380, height: 800 }); // As it stands beside a page
  await goThrough(library, 8);
  const atLarge = await openExtensionPage('library');
  await readNotes(atLarge);
  await takeOutAll(atLarge, () => context.newPage(), serve);

  const { ran, errors } = await harm();
  expect({ ran, errors, left: left() }).toEqual({ ran: [], errors: [], left: [] });
  const surfaces = 4 + labels.length; // Page, popup, options, library beside and at large; files
  const letIn = ran.length + left().length;
  const fault = 'hostile texts, on every surface and in every file';
  tell(info, { fault, tried: texts.length * surfaces, lost: 0, doubled: 0, letIn });
});

function hostileDigest(): string {
  const cards = papers.map((paper) => ({ ...paper, title: paper.title.slice(0, 100) }));
  return pageWithJson(
    cards,
    JSON.stringify({ dailyPapers: papers.map((paper) => ({ paper: inJson(paper) })) }),
  );
}

/** Looks at why each of the first is flagged, and saves it. */
async function lookAndSave(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('w');
  for (let count = 1; count <= 20; count++) {
    await page.keyboard.press('s');
    await expect(page.locator('[data-paperlight-saved]')).toHaveCount(count);
    await page.keyboard.press('j');
  }
}

async function readNotes(library: Page): Promise<void> {
  await shelfRows(library).first().click();
  for (let count = 0; count < 40; count++) {
    await pane(library).getByRole('heading').first().waitFor();
    await library.keyboard.press('j');
  }
}

const labels = [
  'BibTeX',
  'RIS',
  'CSL-JSON',
  'CSV table',
  'Everything, as JSON',
  'Markdown list',
  'Web page',
  'Links',
  'Obsidian notes',
];
const readAgain = labels.slice(0, 5);
const ofWebPage = [
  ...['html', 'head', 'meta', 'title', 'style', 'body'],
  ...['h1', 'ol', 'li', 'cite', 'a', 'bdi', 'p'],
];

/** Each file holds every paper, once; a web page of them shows them, runs nothing and loads nothing. */
async function takeOutAll(
  library: Page,
  newPage: () => Promise<Page>,
  serve: (pages: Record<string, string>) => void,
): Promise<void> {
  for (const label of labels) {
    await openExport(library, '.query-bar');
    const { name, bytes } = await saveAs(library, label);
    if (readAgain.includes(label)) {
      const read = readPapers(name, bytes);
      expect('papers' in read && read.papers.length, label).toBe(papers.length);
    }
    if (label === 'Obsidian notes') expect(Object.keys(unzipSync(bytes)), label).toHaveLength(papers.length);
    if (label !== 'Web page') continue;
    const url = 'https://papers.example/mine.html';
    serve({ [url]: bytes.toString() });
    const page = await newPage();
    await page.goto(url);
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
    const elements = await page.locator('*').evaluateAll((all) => all.map(({ localName }) => localName));
    expect(new Set(elements)).toEqual(new Set(ofWebPage));
    const schemes = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol));
    expect(new Set(schemes)).toEqual(new Set(['https:']));
    await page.close();
  }
}
