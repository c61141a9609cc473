import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { theirTables } from '@/domain/theirs';
import { expect, test } from '@/tests/e2e/extension';
import { readRows } from '@/tests/e2e/inside';
import { enterOurWorld } from '@/tests/e2e/our-world';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { loadUnpacked, uninstall } from '@/tools/launch.mjs';
import { soundForPagesOnly } from './forged';
import { isRefused } from './forger';
import { isWhole, tell } from './report';

// Whatever is asked in no form of ours, or by somebody who may not ask it, is refused and changes nothing.

const many = isWhole ? 1_000_000 : 10_000;
const atOnce = 250;

test.setTimeout(isWhole ? 7_200_000 : 180_000);

const tables = [...theirTables, 'sightings', 'verdicts', 'aliases', 'history'];
const readAll = (page: Page) => Promise.all(tables.map((table) => readRows(page, table)));

/** The forger as one script. */
async function forgerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': process.cwd() } },
    publicDir: false,
    build: { write: false, lib: { entry: 'tests/faults/forger.ts', formats: ['iife'], name: 'forger' } },
  });
  return (built as { output: { code: string }[] }[])[0]!.output[0]!.code;
}

test('forged and spoilt questions, from our own script on a page', async ({
  context,
  serve,
  inside,
  extensionId,
}, info) => {
  serve({ [demoUrl]: demoPage() });
  const page = await context.newPage();
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  const before = await readAll(inside);
  const { run, leave } = await enterOurWorld(page, extensionId);
  await run(`${await forgerScript()}\nglobalThis.askForged = forger.askForged`);
  const accepted: string[] = [];
  for (let asked = 0; asked < many; asked += atOnce)
    accepted.push(...((await run(`askForged(${atOnce}, ${asked})`)) as string[]));
  await leave();
  expect(accepted.slice(0, 5)).toEqual([]);
  expect(await readAll(inside)).toEqual(before);
  tell(info, {
    fault: 'forged questions from a page',
    tried: many,
    lost: 0,
    doubled: 0,
    letIn: accepted.length,
  });
});

test('sound questions from those who may not ask them', async ({ context, inside, extensionId }, info) => {
  const messages = soundForPagesOnly.map(([name, question]): object => ({ name, question }));
  const before = await readAll(inside);
  const asView = (all: object[]) => Promise.all(all.map((message) => chrome.runtime.sendMessage(message)));
  const fromView = await inside.evaluate(asView, messages);

  const other = await loadUnpacked(context, makeOther(info.outputPath('other')));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${other}/manifest.json`);
  const asOther = ({ all, id }: { all: object[]; id: string }) =>
    Promise.all(
      all.map((message) => chrome.runtime.sendMessage(id, message).catch(() => ({ error: 'nobody' }))),
    );
  const fromOther = await page.evaluate(asOther, { all: messages, id: extensionId });
  await uninstall(context, other);

  const replies = [...fromView, ...fromOther];
  const accepted = replies.filter((reply) => !isRefused(reply));
  expect(await readAll(inside)).toEqual(before);
  tell(info, {
    fault: 'sound questions from a view of ours and from another extension',
    tried: replies.length,
    lost: 0,
    doubled: 0,
    letIn: accepted.length,
  });
});

/** An extension that does nothing by itself. */
function makeOther(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Another', version: '1' };
  writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
  return folder;
}
