import { cpSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { SavedPaper } from '@/domain/library';
import { makePapers } from '@/tests/e2e/papers';
import { anInterest, restore } from '@/tests/e2e/restore';
import { tempFolder } from '@/tools/temp-folder.mjs';
import { type Case, few, more } from './damages';
import { type Opened, test } from './own-browser';
import { isWhole, tellHarm } from './report';
import { missingFrom, readTruth, type Truth } from './truth';

// What the disk does to the files in which the browser keeps what the reader made. Nothing may be missing without a word.

const cases = isWhole ? [...few, ...more] : few;

test.setTimeout(isWhole ? 3_600_000 : 600_000);

test('however its files are damaged, nothing is missing without a word', async ({ own }, info) => {
  const opened = await own.open();
  const { extensionId } = opened;
  const before = await fill(opened);
  await opened.context.close();
  const whole = tempFolder(path.join(tmpdir(), 'paperlight-'));
  cpSync(own.profile, whole, { recursive: true, filter: (file) => !/Cache|Singleton/.test(file) });
  const lost: string[] = [];
  for (const one of cases) {
    rmSync(own.profile, { recursive: true });
    cpSync(whole, own.profile, { recursive: true });
    damage(own.profile, extensionId, one);
    const outcome = await look(await own.open(), before);
    console.log(`  ${one.name}: ${outcome.ends}`);
    if (!one.copy && outcome.left) lost.push(`${one.name}: ${outcome.left} not brought back`);
    if (outcome.silent > 0) lost.push(`${one.name}: ${outcome.silent} missing without a word`);
    await own.kill();
  }
  tellHarm(
    info,
    'files of the database and its second copy damaged',
    cases.length,
    { lost, doubled: [] },
    () => {},
  );
});

/** Makes a library of three changes: more than fits into the part that is written at once. */
async function fill({ inside, openPage }: Opened): Promise<Truth> {
  let at = 1;
  for (const [count, from] of [
    [600, 0],
    [60, 600],
    [20, 660],
  ] as const) {
    const library = makePapers(count, from).map((paper): SavedPaper => {
      const abstract = Array.from({ length: 260 }, (_, word) => `${paper.title} says ${word}.`).join(' ');
      return { ...paper, abstract, savedAt: at++ };
    });
    const options = await openPage('options');
    await restore(options, { library, interests: [anInterest({ id: `after ${from}` })] });
    await options.close();
  }
  return readTruth(inside);
}

function damage(profile: string, id: string, { database, copy }: Case): void {
  const folders = [
    ['IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`],
    ['Local Extension Settings', id],
  ].map((parts) => path.join(profile, 'Default', ...parts));
  for (const folder of folders) if (!existsSync(folder)) throw new Error(`There is no ${folder}.`);
  database?.(folders[0]!);
  copy?.(folders[1]!);
}

/** How a damage ended, and how many rows are gone of which nobody was told. */
interface Outcome {
  ends: string;
  silent: number;
  /** How many stayed away although the reader had everything restored. */
  left?: number;
}

async function look({ inside, openPage }: Opened, before: Truth): Promise<Outcome> {
  const library = await openPage('library', 'saved');
  const told = library.getByRole('heading', { name: 'Some of your data is missing' });
  await library.locator('.shelf-row, .recovery, .notice').first().waitFor({ timeout: 60_000 });
  const unread = library.getByRole('alert').filter({ hasText: 'cannot be read' });
  if (await unread.isVisible()) {
    const whole = library.getByText(`The second copy holds your ${before.tables.library?.length} papers.`);
    await whole.waitFor({ timeout: 20_000 }).catch(() => {});
    const isNamed = await whole.isVisible();
    return {
      ends: await unread.innerText(),
      silent: isNamed ? 0 : missingFrom({ ...before, tables: {} }, before).length,
    };
  }
  const missing = missingFrom(await readWhatIs(inside), before).length;
  if (missing === 0) return { ends: 'intact', silent: 0 };
  try {
    await told.waitFor({ timeout: 20_000 });
  } catch {
    return { ends: `${missing} missing in silence`, silent: missing };
  }
  const named = await countNamed(library);
  await library.getByRole('button', { name: 'Restore everything' }).click();
  const back = library.getByText(/(is|are) back\./).or(library.getByRole('alert'));
  await back
    .first()
    .waitFor({ timeout: 60_000 })
    .catch(() => console.log('  no word of what came back'));
  const left = missingFrom(await readTruth(inside), before).length;
  const ends = `${missing} missing, ${named} named, ${missing - left} brought back`;
  return { ends, silent: Math.max(0, missing - named), left };
}

/** A browser that finds damage while it reads gives an error, and opens another database the next time. */
async function readWhatIs(inside: Page): Promise<Truth> {
  try {
    return await readTruth(inside);
  } catch (error) {
    console.log(`  ${String(error).split('\n', 1)}`);
    await inside.waitForTimeout(1_000);
    return readTruth(inside);
  }
}

/** How many rows the recovery screen says are missing. */
async function countNamed(library: Page): Promise<number> {
  const rows = await library
    .locator('.recovery > table tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent?.replaceAll(',', ''))),
      ),
    );
  return rows.reduce((sum, [here = 0, should = 0]) => sum + Math.max(0, should - here), 0);
}
