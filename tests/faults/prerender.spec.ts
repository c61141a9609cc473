import { expect } from '@playwright/test';
import { readRows } from '@/tests/e2e/inside';
import { demoPage } from '@/tools/demo.mjs';
import { tell, tellHow, triedOf } from './report';
import { test, type Unwatched, type Watched } from './unwatched';

// A browser loads pages in advance, or in tabs behind, that the reader may never look at. What is in them was not seen.

const ways = ['by a link', 'by itself', 'never'] as const;
type Way = (typeof ways)[number];

const start = 'https://huggingface.co/start';

function digestOf(round: number): string {
  return `https://huggingface.co/papers/date/2026-10-${String(round + 1).padStart(2, '0')}`;
}

/** The digest tells how it stands while nobody looks at it, and when somebody does. */
const digest = demoPage().replace(
  '</body>',
  `<script>
const tell = (what) => say([what, location.pathname, document.querySelectorAll('[data-paperlight], paperlight-page').length].join(' '));
if (document.prerendering) {
  tell('ahead');
  setTimeout(() => document.prerendering && tell('still ahead'), 1500);
  document.addEventListener('prerenderingchange', () => tell('looked at'));
} else tell('loaded late');
</script></body>`,
);

/** A page that has the browser load another in advance, and goes there, if at all, once its server answers `goWhen`. */
function startPage(url: string, goWhen: string, go: Way): string {
  const rules = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
  const going = { 'by a link': 'link.click()', 'by itself': 'location.href = link.href', never: '' };
  return `<!doctype html><html lang="en"><head><title>Start</title></head><body><a id="link" href="${url}">Papers</a>
<script type="speculationrules">${rules}</script><script>
const ask = setInterval(async () => {
  if (!(await fetch('${goWhen}')).ok) return;
  clearInterval(ask);
  ${going[go]};
}, 200);
</script></body></html>`;
}

test('a digest that is loaded in advance counts once it is looked at', async ({ unwatched }, info) => {
  const rounds = triedOf(3, 15);
  const inside = await unwatched.install();
  await inside.evaluate(hearPages);
  const early: string[] = [];
  let doubled = 0;
  let unread = 0;
  for (let round = 0; round < rounds; round++) {
    const go = ways[round % ways.length]!;
    const found = await loadInAdvance(unwatched, inside, digestOf(round), go);
    early.push(...found.early);
    doubled += found.doubled;
    unread += go === 'never' ? 1 : 0;
  }
  if (early.length > 0) console.error(`  ${early.join('\n  ')}`);
  tellHow(info, { 'never looked at': unread });
  tell(info, {
    fault: 'a digest loaded in advance',
    tried: rounds,
    lost: 0,
    doubled,
    letIn: early.length,
  });
});

test('a digest in a tab behind counts once it is in front', async ({ unwatched }) => {
  const inside = await unwatched.install();
  await inside.evaluate(hearPages);
  const url = digestOf(0);
  unwatched.serve({
    [url]: demoPage().replace('</body>', "<script>say('hidden ' + document.hidden)</script></body>"),
  });
  const tab = await inside.evaluate((url) => chrome.tabs.create({ url, active: false }), url);
  await expect.poll(() => unwatched.said).toEqual(['hidden true']);
  await new Promise((resume) => setTimeout(resume, 2_000));
  const heard = () => inside.evaluate(() => (window as unknown as { heard: Heard }).heard);
  expect((await heard()).filter(([, from]) => from === url)).toEqual([]);
  expect(await readRows(inside, 'sightings')).toEqual([]);
  await inside.evaluate((id) => chrome.tabs.update(id, { active: true }), tab.id!);
  await expect.poll(async () => (await readRows(inside, 'sightings')).length).toBe(40);
  expect(await countTwice((await unwatched.watch(url))!)).toBe(0);
});

type Heard = [name: string, url: string, lifecycle: string][];

/** Notes every question of a page, before the background refuses any. */
function hearPages(): void {
  const heard: Heard = [];
  Object.assign(window, { heard });
  chrome.runtime.onMessage.addListener(({ name }, { url = '', documentLifecycle = '' }) => {
    heard.push([name, url, documentLifecycle]);
  });
}

async function loadInAdvance(
  { serve, said, open, watch }: Unwatched,
  inside: Watched,
  url: string,
  go: Way,
): Promise<{ early: string[]; doubled: number }> {
  const { pathname } = new URL(url);
  const heard = async () => {
    const all = await inside.evaluate(() => (window as unknown as { heard: Heard }).heard);
    return all.filter(([, from]) => from === url);
  };
  const noted = async () =>
    (await readRows(inside, 'sightings')).filter((row) => JSON.stringify(row.origins).includes(url)).length;
  const goWhen = `${url}/go`;
  serve({ [start]: startPage(url, goWhen, go), [url]: digest });
  const tab = await open(start);
  await expect.poll(() => said).toContain(`ahead ${pathname} 0`);
  await expect.poll(() => said).toContainEqual(expect.stringMatching(`still ahead ${pathname} `));
  const early = said.filter((one) => one.includes(`ahead ${pathname}`) && !one.endsWith(' 0'));
  early.push(...(await heard()).map(String));
  if ((await noted()) > 0) early.push(`noted: ${url}`);
  let doubled = 0;
  if (go !== 'never') {
    serve({ [goWhen]: 'Go' });
    await expect.poll(() => said).toContain(`looked at ${pathname} 0`);
    await expect.poll(noted).toBe(40);
    doubled = await countTwice((await watch(url))!);
    expect(await heard()).toContainEqual(['classify', url, 'active']);
  } else expect(await noted()).toBe(0);
  expect(said).not.toContainEqual(expect.stringMatching(`loaded late ${pathname}`));
  await tab.close();
  if (go === 'never') expect(await noted()).toBe(0);
  return { early, doubled };
}

/** Every paper is marked; none has two strips, and the page has one bar. */
async function countTwice(page: Watched): Promise<number> {
  const count = (what: string) =>
    page.evaluate((selector) => document.querySelectorAll(selector).length, what);
  await expect.poll(() => count('[data-paperlight]')).toBe(40);
  await expect.poll(() => count('paperlight-paper')).toBeGreaterThan(0);
  await new Promise((resume) => setTimeout(resume, 500));
  return (await count('paperlight-paper ~ paperlight-paper')) + (await count('paperlight-page')) - 1;
}
