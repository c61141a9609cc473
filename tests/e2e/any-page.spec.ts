import { batchSize } from '@/messages/batch';
import { expect, test } from './extension';
import { readRows } from './inside';
import { makePapers } from './papers';
import { pressable } from './prompts';

// Pages that no list of selectors could read: a page that nobody knows, and a text.

test.use({ flags: pressable });

const lab = 'https://lab.example/publications';
const many = 2_000;

/** Counts the turns that the page gets, and remembers the count at the first mark and at the last one. */
const turnCounter = `<script>
  let turns = 0, first, last;
  setInterval(() => turns++, 0);
  new MutationObserver(() => { first ??= turns; last = turns; }).observe(document, {
    subtree: true, attributeFilter: ['data-paperlight-verdict'],
  });
  window.turnsWhileMarking = () => last - first;
</script>`;

/** Texts that differ in numbers only are taken for labels, as "Cited by 12" is one. */
function spellOut(title: string): string {
  return title.replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)]!);
}

test('two thousand papers on a page that nobody knows are marked, and the page gets its turns meanwhile', async ({
  serve,
  useSamples,
  pressOn,
}) => {
  const papers = makePapers(many).map(({ id, title, authors }) => {
    const address = `https://arxiv.org/abs/${id.slice('arxiv:'.length)}`;
    return `<li><a href="${address}">${spellOut(title)}</a>, ${authors.join(', ')}</li>`;
  });
  serve({
    [lab]: `<!doctype html><html lang="en"><body>${turnCounter}<ul>${papers.join('')}</ul></body></html>`,
  });
  await useSamples();
  const { page } = await pressOn(lab);
  await expect(page.locator('li[data-paperlight-verdict]')).toHaveCount(many, { timeout: 60_000 });
  const turns = await page.evaluate(() => (window as unknown as Page).turnsWhileMarking());
  expect(turns).toBeGreaterThan(many / batchSize - 1); // At least one between any two batches
  expect(await page.locator('paperlight-paper').count()).toBeLessThan(100); // Only near the view
});

interface Page {
  turnsWhileMarking: () => number;
}

const gmail = 'https://mail.google.com/mail/u/0/';

/** arXiv's mailing as Gmail shows it: line breaks, and nothing but the addresses an element. */
function mailingPage(papers: number): string {
  const records = makePapers(papers).map(({ id, title, authors }) => {
    const name = id.slice('arxiv:'.length);
    const address = `https://arxiv.org/abs/${name}`;
    return [
      '\\\\',
      `arXiv:${name}`,
      'Date: Mon, 6 Apr 2026 17:00:00 GMT   (10kb)',
      '',
      `Title: ${title}`,
      `Authors: ${authors.join(', ')}`,
      'Categories: cs.CL',
      '\\\\',
      '  Somebody says something about it.',
      `\\\\ ( <a href="${address}">${address}</a> ,  10kb)`,
      '-'.repeat(78),
    ].join('<br>');
  });
  return `<!doctype html><html lang="en"><body><ul><li>Inbox</li></ul><div><h2>cs daily</h2><div dir="ltr">${records.join('<br>')}</div></div></body></html>`;
}

test('arXiv’s mailing is marked where webmail shows it, once that is switched on', async ({
  context,
  serve,
  inside,
  openExtensionPage,
  useSamples,
  answer,
}) => {
  serve({ [gmail]: mailingPage(10) });
  await useSamples();
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Sites', exact: true }).click();
  await options.getByRole('checkbox', { name: 'Gmail' }).click();
  await answer('allow');
  await expect(options.getByRole('checkbox', { name: 'Gmail' })).toBeChecked();
  const page = await context.newPage();
  await page.goto(gmail);
  await expect(page.locator('a[data-paperlight-verdict]')).toHaveCount(10);
  await expect(page.locator('a[data-paperlight-verdict="flagged"]')).toHaveCount(1);
  const [first] = makePapers(10);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect.poll(async () => (await readRows(inside, 'library')).map(({ id }) => id)).toEqual([first!.id]);
});
