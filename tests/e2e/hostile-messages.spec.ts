import type { Page } from '@playwright/test';
import { theirTables } from '@/domain/theirs';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { listenForHarm, noHarm } from './alarm';
import { alive } from './deaths';
import { expect, test } from './extension';
import { readRows } from './inside';
import { askAsOurScript, enterOurWorld } from './our-world';
import { anInterest, restore } from './restore';

// Questions that no honest page asks: from others than our script, or from our script when a page has taken it over.

const paper = { id: 'arxiv:2611.30001', title: 'A paper', authors: [] };
const origin = { site: 'Hugging Face', url: demoUrl };
const saving = { paper, judged: 'saved' };
const judge = { name: 'judge', question: { ...origin, decisions: [saving] } };
const classify = { name: 'classify', question: { ...origin, since: 0, papers: [paper] } };
const nested = '['.repeat(1_000) + ']'.repeat(1_000);

const json = JSON.stringify;
const judging = (part: object) => json({ ...judge, question: { ...judge.question, ...part } });
const deciding = (part: object) => judging({ decisions: [{ ...saving, ...part }] });
const ofPaper = (part: object) => deciding({ paper: { ...paper, ...part } });

const kept = { answer: { change: expect.any(Number) } };

const malformed: Record<string, string> = {
  'no object': '1',
  null: 'null',
  'no name': '{}',
  'an unknown name': json({ name: 'deleteEverything', question: {} }),
  'a name of every object': json({ name: 'constructor', question: {} }),
  __proto__: '{"name":"__proto__","question":{}}',
  'a name that is no text': json({ name: ['judge'], question: judge.question }),
  'no question': json({ name: 'judge' }),
  'an extra key': judging({ extra: 1 }),
  'an extra key of the paper': ofPaper({ extra: 1 }),
  'a missing key': json({ name: 'judge', question: { decisions: [saving] } }),
  'an unknown judgement': deciding({ judged: 'deleted' }),
  'no decision': judging({ decisions: [] }),
  'a change below zero': judging({ undoes: -1 }),
  'three hundred decisions': judging({ decisions: Array(300).fill(saving) }),
  'a title that is a number': ofPaper({ title: 1 }),
  'authors that are a text': ofPaper({ authors: 'Ada' }),
  'a title of 1 MB': ofPaper({ title: 'x'.repeat(1_000_000) }),
  'an author of 1 MB': ofPaper({ authors: ['x'.repeat(1_000_000)] }),
  'an id of 513 characters': ofPaper({ id: `doi:${'x'.repeat(509)}` }),
  'an id with a space': ofPaper({ id: 'doi:10.1/a b' }),
  'an id of no registry': ofPaper({ id: 'constructor:x' }),
  'a time before all': deciding({ savedAt: -1 }),
  'a time after all': deciding({ savedAt: 1e300 }),
  'code that is a script': ofPaper({ code: 'javascript:window.__ran=1' }),
  'an address with a name in it': judging({ url: 'https://huggingface.co@evil.example/' }),
  'a title 1,000 lists deep': judging({}).replace('"A paper"', nested),
  'a prototype': judging({}).replace('"authors"', '"__proto__":{"judged":"saved"},"authors"'),
  'a batch of 300': json({ ...classify, question: { ...classify.question, papers: Array(300).fill(paper) } }),
  'a count below zero': json({ name: 'showUnread', question: { unread: -1 } }),
  'a bar of another kind': json({ name: 'keepBar', question: { site: 'arXiv', bar: { filter: 'none' } } }),
};

const tables = [...theirTables, 'sightings', 'verdicts'];
const readAll = (page: Page) => Promise.all(tables.map((table) => readRows(page, table)));

async function openDigest(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

test.beforeEach(({ serve }) => serve({ [demoUrl]: demoPage() }));

// What is asked without our own `ask` is not asked again
test(
  'malformed questions are answered with an error and change nothing',
  alive,
  async ({ context, inside, extensionId }) => {
    const harm = await listenForHarm(context);
    const page = await openDigest(await context.newPage());
    const before = await readAll(inside);
    for (const [what, message] of Object.entries(malformed)) {
      const [reply] = await askAsOurScript(page, extensionId, [message]);
      expect(reply, what).toEqual({ error: expect.stringMatching(/^(unknown|malformed) question/) });
      expect(json(reply).length, what).toBeLessThan(200); // It does not send the question back
    }
    expect(await readAll(inside)).toEqual(before);
    expect(await harm()).toEqual(noHarm);
    expect(await askAsOurScript(page, extensionId, [json(judge)])).toEqual([kept]); // The same hand can save
    expect(await readRows(inside, 'library')).toHaveLength(1);
  },
);

test('nobody but our script may ask', alive, async ({ context, inside, extensionId }) => {
  const others = [
    { message: judge, error: 'denied' },
    { message: { name: 'opened', question: { paperId: paper.id } }, error: 'denied' },
    { message: classify, error: 'malformed question: url' }, // Our own views ask about what is no web page
  ];
  for (const { message, error } of others) {
    const reply = await inside.evaluate((words) => chrome.runtime.sendMessage(words), message);
    expect(reply).toEqual({ error });
  }
  const page = await openDigest(await context.newPage());
  expect(await page.evaluate(() => typeof chrome?.runtime?.sendMessage)).toBe('undefined');
  expect(await readRows(inside, 'library')).toEqual([]);
  expect(await askAsOurScript(page, extensionId, [json(judge)])).toEqual([kept]);
});

test('the second copy is closed to our script on a page', alive, async ({ context, inside, extensionId }) => {
  const page = await openDigest(await context.newPage());
  await askAsOurScript(page, extensionId, [json(judge)]);
  const counted = () => inside.evaluate(() => chrome.storage.local.get('copy/counts'));
  const before = await counted();
  const { run, leave } = await enterOurWorld(page, extensionId);
  for (const act of ['get(null)', "set({ 'copy/counts': {} })", 'clear()'])
    await expect(run(`chrome.storage.local.${act}`), act).rejects.toThrow('not allowed');
  await leave();
  expect(before).toMatchObject({ 'copy/counts': { library: 1 } });
  expect(await counted()).toEqual(before);
});

test('the same judgement two hundred times is one', alive, async ({ context, inside, extensionId }) => {
  const page = await openDigest(await context.newPage());
  await askAsOurScript(page, extensionId, [deciding({ savedAt: 1_000 })]);
  const before = await readRows(inside, 'library');
  const replies = await askAsOurScript(page, extensionId, Array(200).fill(json(judge)));
  expect(replies).toEqual(Array(200).fill({ answer: {} })); // Nothing changed
  expect(await readRows(inside, 'library')).toEqual(before);
  expect(await readRows(inside, 'judgements')).toHaveLength(1);
});

test('phrases that are patterns elsewhere are words here, found in no time', async ({
  context,
  serve,
  openExtensionPage,
}) => {
  const patterns = [
    '(a+)+$',
    '(a|a)*$',
    '.{1,99999}',
    String.raw`\p{L}`.repeat(200),
    '[',
    '*',
    '**',
    '(?=',
    '',
  ];
  const options = await openExtensionPage('options');
  await restore(options, { interests: [anInterest({ phrases: [...patterns, 'plain'], not: ['(.*)*x'] })] });
  const hard = [`${'a'.repeat(1_999)}!`, 'a a '.repeat(500), '((((((('.repeat(200), 'A plain title'];
  const papers = hard.map((title, at) => ({ ...paper, id: `arxiv:2611.${40_001 + at}` as const, title }));
  serve({ [demoUrl]: demoPage(papers) });
  const page = await context.newPage();
  await page.goto(demoUrl);
  const begun = Date.now();
  await expect(page.locator('[data-paperlight]')).toHaveCount(4);
  expect(Date.now() - begun).toBeLessThan(10_000); // A matcher that goes back and tries again takes years
  const flagged = page.locator('[data-paperlight-verdict="flagged"] h3');
  await expect(flagged.last()).toHaveText('A plain title');
});
