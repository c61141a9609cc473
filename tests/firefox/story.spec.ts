import { readCopies, readRows } from '@/tests/e2e/inside';
import { expect, test } from './firefox';
import { openBehind, viewText } from './views';

const flagged = '[data-paperlight-verdict="flagged"]';
const saved = '[data-paperlight-saved]';
const title = 'MemSyco-Bench: Benchmarking Sycophancy in Agent Memory';

test('seven of forty papers are flagged, one is saved by keys, and popup, sidebar and database have it', async ({
  openDemo,
  inside,
  host,
  tabAt,
  refused,
  chrome: browser,
}) => {
  const page = await openDemo();
  expect(await page.count('[data-paperlight]')).toBe(40);
  await expect.poll(() => page.rootText('paperlight-page')).toContain('7 of 40 flagged · 40 new');
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toContain('paperlight-amber');
  await page.clickInRoot(`${flagged} paperlight-paper`, 'why');
  await expect.poll(() => page.rootText('paperlight-page')).toContain('Agent Memory');
  await page.press('Escape', 'n', 's');
  await expect.poll(() => page.count(saved)).toBe(1);
  expect(await page.texts(`${saved} h3`)).toEqual([title]);
  const rows = await readRows(inside, 'library');
  expect(rows).toMatchObject([{ title, from: { site: 'Hugging Face' } }]);
  expect((await readCopies(inside))[`copy/library/${rows[0]?.id}`]).toEqual(rows[0]);

  await page.front();
  await browser.openPopup();
  await expect.poll(() => viewText(inside, 'popup')).toContain('7 of 40 flagged');
  expect(await viewText(inside, 'popup')).toContain(title);
  await openBehind(inside, 'popup');
  const popup = await tabAt(`moz-extension://${host}/popup.html`);
  await expect.poll(() => popup.count('[data-testid="paper-row"]')).toBe(7); // The page in front is the digest's
  await popup.click('#tab-saved');
  await expect.poll(() => popup.texts('[data-testid="paper-row"] .title')).toEqual([title]);
  await popup.click('button', 'Library beside the page');
  await expect.poll(() => viewText(inside, 'sidebar')).toContain(title);

  await page.press('u');
  await expect.poll(() => page.count(saved)).toBe(0);
  expect(await readRows(inside, 'library')).toEqual([]);
  await expect.poll(() => viewText(inside, 'sidebar')).not.toContain(title);
  expect(refused).toEqual([]);
});

test('a page of hundreds of papers is marked to its end', async ({ openDemo }) => {
  const page = await openDemo();
  await page.evaluate(() => {
    const first = document.querySelector('article')!;
    for (let number = 10_000; number < 10_600; number++) {
      const copy = first.cloneNode(true) as HTMLElement;
      for (const name of copy.getAttributeNames())
        if (name.startsWith('data-paperlight')) copy.removeAttribute(name);
      copy.querySelector('paperlight-paper')?.remove();
      for (const link of copy.querySelectorAll('a')) link.setAttribute('href', `/papers/2601.${number}`);
      first.parentElement!.append(copy);
    }
  });
  await expect.poll(() => page.count('[data-paperlight-verdict]'), { timeout: 60_000 }).toBe(640);
  await expect.poll(() => page.rootText('paperlight-page')).toContain('640 new');
});

test('single keys rest in a field that stands in a closed root', async ({ openDemo }) => {
  const page = await openDemo();
  await expect.poll(() => page.rootText('paperlight-page')).toContain('7 of 40 flagged');
  await page.evaluate(() => {
    const rootIn = (parent: HTMLElement | ShadowRoot) => {
      const host = document.createElement('x-panel');
      parent.prepend(host); // Above the papers: keys look on from what is in view
      return host.attachShadow({ mode: 'closed' });
    };
    const field = rootIn(rootIn(document.body)).appendChild(document.createElement('input'));
    Object.assign(window, { field });
    field.focus();
  });
  const written = () => page.evaluate(() => (window as unknown as { field: HTMLInputElement }).field.value);
  await page.press('n', 's', 'x');
  await expect.poll(written).toBe('nsx');
  expect(await page.count('[data-paperlight-current]')).toBe(0);
  await page.evaluate(() => (window as unknown as { field: HTMLInputElement }).field.blur());
  await page.press('n', 's');
  await expect.poll(() => page.count(saved)).toBe(1);
});
