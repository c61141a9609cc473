import type { Paper } from '@/domain/paper';
import { demoPage } from '@/tools/demo.mjs';

/** What a page says, and what the reader must see: the same, unless it was cut or cleaned. */
export interface HostileTitle {
  title: string;
  shown: string;
}

const asIs = (title: string): HostileTitle => ({ title, shown: title });
const made = (title: string, shown: string): HostileTitle => ({ title, shown });

export const hostileTitles: HostileTitle[] = [
  // Scripts
  asIs('<script>window.__ran=1</script>'),
  asIs('<img src=x onerror=window.__ran=1>'),
  asIs('<svg onload=window.__ran=1>'),
  // Requests
  asIs('<img src=https://evil.example/p.gif>'),
  asIs('<iframe src=https://evil.example/></iframe>'),
  asIs('<style>@import "https://evil.example/a.css"</style>'),
  asIs('<link rel=stylesheet href=https://evil.example/b.css>'),
  // What would change when it was decoded once more
  asIs('&lt;script&gt;window.__ran=1&lt;/script&gt;'),
  asIs('&amp;lt;b&amp;gt; &#x6a;avascript:window.__ran=1'),
  asIs('</title></textarea></template>--><b onclick=window.__ran=1>'),
  // TeX
  asIs('$\\href{javascript:window.__ran=1}{y}$ \\input{/etc/passwd} \\write18{x} 100% @misc{'),
  asIs('$$\\def\\x{\\x\\x}\\x$$'),
  // Direction
  asIs('\u202egnp.exe reversed'),
  asIs('\u2067isolated \u2066without \u2068end'),
  asIs('\u061c\u200f\u200emarked שלום'),
  // Invisible and look-alike letters
  asIs('zero\u200bwidth soft\u00adhyphen \u{e0041}tag'),
  made('no\u00a0break\u2009thin\u3000wide', 'no break thin wide'),
  asIs('\u0455entinel with a Cyrillic first letter'),
  // Too much
  made(`Marks a${'\u0301'.repeat(20_000)}`, `Marks a${'\u0301'.repeat(8)}`),
  made(`Long ${'x'.repeat(5_000_000)}`, `Long ${'x'.repeat(1_995)}`),
  // What programs say by mistake
  asIs('undefined'),
  asIs('null'),
  asIs('[object Object]'),
  asIs('__proto__'),
  made('NUL\u0000 in the middle', 'NUL in the middle'),
  made('lone \ud800 surrogate', 'lone \ufffd surrogate'),
  asIs('👩\u200d👩\u200d👧\u200d👦 in one'),
  asIs('2501.00001'),
  asIs('Twice the same'),
  asIs('Twice the same'),
];

/** Phrases whose words stand on both sides of markup, so that the words shown as the reason hold some. */
export const tellingPhrases = ['sentinel', 'script window', 'img src x onerror', 'svg onload window'];

export const hostileNames = ['\u202eReversed', '=HYPERLINK("https://evil.example")', "Robert'); DROP TABLE"];

/** One paper for each title, flagged by its abstract; the page's JSON alone holds the long texts. */
export const hostilePapers: Paper[] = hostileTitles.map(({ title }, index) => ({
  id: `arxiv:2611.${10_001 + index}`,
  title,
  authors: hostileNames,
  abstract: 'Of a sentinel <img src=x onerror=window.__ran=1> and \u202ewhat follows it.',
}));

/** A page of Hugging Face's with these cards and whatever JSON. */
export function pageWithJson(cards: Paper[], json: string): string {
  const attribute = json.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return demoPage(cards).replace(/data-props="[^"]*"/, () => `data-props="${attribute}"`);
}

/** The hostile papers on such a page; its own cards name the longest titles in short. */
export function hostilePage(): string {
  const cards = hostilePapers.map((paper) => ({ ...paper, title: paper.title.slice(0, 100) }));
  const dailyPapers = hostilePapers.map((paper) => ({ paper: inJson(paper) }));
  return pageWithJson(cards, JSON.stringify({ dailyPapers }));
}

/** A paper as the page's JSON describes it. */
export function inJson({ id, title, abstract, authors }: Paper): object {
  const names = authors.map((name) => ({ name, hidden: false }));
  return { id: id.slice('arxiv:'.length), title, summary: abstract, authors: names };
}
