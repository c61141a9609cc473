import { expect, test } from './extension';
import { readRows } from './inside';
import { beginLesson, panel, pointAt, press, said } from './lessons';
import { makePapers } from './papers';
import { pressable } from './prompts';

// A reader teaches a page that nobody knows.

test.use({ flags: pressable });

const url = 'https://lab.example/papers/2026';

/** A page of this many papers, of which every fourth is an advertisement, with handlers that note whatever reaches them. */
function labPage(count: number): string {
  const rows = makePapers(count).map(({ title, authors, id }, at) => {
    const advertisement = `<li class="work promo"><h3><a class="name" href="/out/${at}">Learn to sail in ${at} weeks</a></h3><p class="who">Sailing School</p></li>`;
    return `<li class="work"><h3><a class="name" href="/papers/${id.replace(/\W/g, '')}">${title}</a></h3><p class="who">${authors.join(', ')}</p><p class="when">Presented on 3 May 2026</p><p class="fund">Funded by Ada Lovelace</p></li>${at % 4 === 2 ? advertisement : ''}`;
  });
  return `<!doctype html><html lang="en"><title>Lab</title>
<style>body { font: 16px sans-serif; max-width: 60em } li { margin: 12px 0 }</style>
<body><nav><ul><li><a href="/">The home of this lab</a></li><li><a href="/people">All of our people</a></li></ul></nav>
<h1>Publications</h1><ul class="works">${rows.join('')}</ul>
<script>
window.reached = [];
for (const type of ['click', 'mousedown', 'pointerdown', 'mouseup', 'auxclick', 'keydown'])
  for (const element of document.querySelectorAll('ul, li, a, h3, p'))
    element.addEventListener(type, () => reached.push(type + ' ' + element.localName));
document.addEventListener('click', () => reached.push('document'));
</script></body></html>`;
}

test.beforeEach(async ({ serve, useSamples }) => {
  serve({ [url]: labPage(20) });
  await useSamples();
});

test('a page is taught, corrected, kept and read by it from then on', async ({
  context,
  inside,
  extensionId,
}, info) => {
  const page = await context.newPage();
  await page.goto(url);
  await beginLesson({ context, extensionId }, page, info);
  await pointAt(page, '.works li:nth-child(2) .name');
  await expect.poll(() => said(page)).toContain('25 papers');
  expect(await page.evaluate(() => (window as unknown as { reached: string[] }).reached)).toEqual([]);
  expect(page.url()).toBe(url);
  const outlineOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
  await expect.poll(() => outlineOf('.work')).toBe('solid');
  expect([await outlineOf('.name'), await outlineOf('.who')]).toEqual(['dashed', 'dotted']);
  await page.screenshot({ path: info.outputPath('taught.png') });

  await press(page, 'Not a paper');
  await pointAt(page, '.promo .who');
  await expect.poll(() => said(page)).toContain('20 papers');
  await press(page, 'Pick: Authors');
  await pointAt(page, '.works li:nth-child(3) .fund');
  await expect.poll(() => outlineOf('.fund')).toBe('dotted');
  await press(page, 'Undo');
  await expect.poll(() => outlineOf('.who')).toBe('dotted');
  await press(page, 'Pick: Date');
  await pointAt(page, '.works li:nth-child(1) .when');
  await expect.poll(() => said(page)).toContain('2026-05-03');
  await press(page, 'Keep');
  await expect(page.locator(panel)).toHaveCount(0);
  await expect(page.locator('.work[data-paperlight]')).toHaveCount(20);
  await expect.poll(() => outlineOf('.work')).toBe('none');

  await expect
    .poll(() => readRows(inside, 'sites'))
    .toMatchObject([
      {
        id: 'lab.example',
        hosts: ['https://lab.example/*'],
        site: { pages: ['https://lab.example/papers*'], known: 'taught' },
      },
    ]);
  await page.reload();
  await expect(page.locator('.work[data-paperlight]')).toHaveCount(20);
  await expect(page.locator('.promo[data-paperlight]')).toHaveCount(0);
});
