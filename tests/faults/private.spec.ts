import { expect } from '@playwright/test';
import { readCopies, readRows } from '@/tests/e2e/inside';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { tell } from './report';
import { test, type Watched } from './unwatched';

// What is read in a private window is nobody's to remember, ours included.

const privately = 'https://huggingface.co/papers/date/2026-10-01';

for (const wanted of [false, true])
  test(`a private window is left alone, ${wanted ? 'though' : 'as'} Paperlight is ${wanted ? '' : 'not '}to run there`, async ({
    unwatched: { serve, install, open, watch },
  }, info) => {
    serve({ [demoUrl]: demoPage(), [privately]: demoPage() });
    const inside = await install(wanted);
    await open(demoUrl);
    const page = (await watch(demoUrl))!;
    await expect.poll(() => countMarks(page)).toBeGreaterThan(40);
    const before = await everything(inside);

    await inside.evaluate(async (url) => {
      await chrome.windows.create({ url, incognito: true });
    }, privately);
    await expect.poll(() => watch(privately)).toBeDefined();
    const inPrivate = (await watch(privately))!;
    await inPrivate.evaluate(() => new Promise((resume) => setTimeout(resume, 2_000))); // Long enough for marks to appear
    for (const key of ['n', 's', 'x']) await inPrivate.press(key);
    const marks = await countMarks(inPrivate);
    const kept = JSON.stringify(await everything(inside)) === JSON.stringify(before) ? 0 : 1;
    expect(JSON.stringify(await everything(inside)).includes(privately), 'it is remembered').toBe(false);
    expect(await inside.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(false);
    tell(info, { fault: 'a private window', tried: 1, lost: 0, doubled: 0, letIn: marks + kept });
  });

function countMarks(page: Watched): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[data-paperlight], paperlight-page').length);
}

async function everything(inside: Watched): Promise<unknown[]> {
  const tables = ['library', 'judgements', 'sightings', 'verdicts', 'names', 'encodings', 'settings'];
  return [...(await Promise.all(tables.map((table) => readRows(inside, table)))), await readCopies(inside)];
}
