import { expect, test } from 'vitest';
import { isPaperId } from '@/domain/paper';
import { caps } from '@/domain/text';
import { hostileTexts } from '../hostile-texts';
import { latin1, read } from './read';

// Whatever a file holds, reading it ends, soon, with papers that may be kept and shown.

const record = (number: number, title = `Lamp ${number}`) => `\\\\
arXiv:2611.${number}
Date: Tue, 24 Nov 2026 19:00:02 GMT   (97kb,D)

Title: ${title}
Authors: Ada Example
Categories: cs.CL
\\\\
  We light it.
\\\\ ( https://arxiv.org/abs/2611.${number} ,  97kb)
`;
const rss = (items: string) => `<rss version="2.0"><channel>${items}</channel></rss>`;
const alert = (title: string, byline: string) =>
  `<html><body><h3><a href="https://scholar.google.com/scholar_url?url=https://a.example.org/1">${title}</a></h3><div>${byline}</div></body></html>`;
const prose = 'We light a lamp and see what it is good for. '.repeat(10);

const endless: [what: string, text: string][] = [
  ['a line of 5 MB', 'lamp '.repeat(1_000_000)],
  ['a word of 5 MB', 'x'.repeat(5_000_000)],
  ['5 MB of line breaks', '\n'.repeat(5_000_000)],
  ['returns', '\r'.repeat(1_000_000)],
  ['5 MB of spaces', `a${' '.repeat(5_000_000)}b`],
  ['brackets', '[('.repeat(1_000_000)],
  ['digits', `${'1'.repeat(300)}\n`.repeat(5_000)],
  ['dashes and words', `${'a-'.repeat(140)}\n`.repeat(5_000)],
  ['commas', `${'Aa, '.repeat(100_000)}\n`.repeat(5)],
  ['short words', `${'new '.repeat(70)}x\n`.repeat(2_000)],
  ['open records', '\\\\\narXiv:2611.00001\n'.repeat(100_000)],
  ['a record of 5 MB', `${record(10_000).slice(0, 120)}${'lamps\n'.repeat(800_000)}`],
  ['a record with a field of 5 MB', record(10_000, 'lamp '.repeat(1_000_000))],
  ['records full of openings', `${record(10_000)}${'\\\\\n'.repeat(500_000)}`],
  ['open BibTeX', '@a{title={'.repeat(100_000)],
  ['parentheses among authors', record(10_000).replace('Ada Example', '('.repeat(1_000_000))],
  ['open formulas', record(10_000, '$'.repeat(1_000_001))],
  ['open CDATA', rss(`<item><title>${'<![CDATA['.repeat(300_000)}</title></item>`)],
  ['open tags in a title', rss(`<item><title>${'&lt;a x="'.repeat(200_000)}</title></item>`)],
  [
    'open comments in an abstract',
    rss(`<item><title>A</title><description>${'&lt;!--'.repeat(200_000)}</description></item>`),
  ],
  ['declarations', `<${'!x <'.repeat(500_000)}`],
  ['a byline of dashes', alert('A', ' - '.repeat(500_000))],
  ['headers', `MIME-Version: 1.0\n${'X-Lamp: lit\n'.repeat(50_000)}\n\nA title alone`],
  ['prose without end', `${prose}\n`.repeat(5_000)],
  ['titles without end', `Lamps\n${prose}\n`.repeat(4_000)],
];

test.each(endless)('%s takes no longer than other files', async (_, text) => {
  const { papers } = await read(text);
  expect(papers.length).toBeLessThanOrEqual(5_000);
  for (const { title, abstract = '', authors } of papers.slice(0, 10)) {
    expect(title.length).toBeLessThanOrEqual(caps.title);
    expect(abstract.length).toBeLessThanOrEqual(caps.abstract);
    expect(authors.length).toBeLessThanOrEqual(caps.authors);
  }
});

const inLetters = (number: number) =>
  number.toString().replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
const numbered = (count: number) => Array.from({ length: count }, (_, at) => 10_000 + at);

test.each<[kind: string, count: number, write: (number: number) => string, whole?: (text: string) => string]>(
  [
    ['arxiv-mail', 90_000, (number) => record(number)],
    ['feed', 6_000, (number) => `<item><title>Lamp ${number}</title></item>`, rss],
    ['bibtex', 90_000, (number) => `@misc{a, title = {Lamp ${number}}}\n`],
    ['list', 50_000, (number) => `2611.${number} A lamp\n`],
    ['text', 6_000, (number) => `A lamp of ${inLetters(number)} ${number}\n${prose}\n\n`],
  ],
)('%s: of %i papers, the first 5,000 are read', async (kind, count, write, whole = (text) => text) => {
  const text = whole(numbered(count).map(write).join(''));
  const digest = await read(text);
  expect(digest.kind).toBe(kind);
  expect(digest.papers).toHaveLength(5_000);
  expect(digest.papers[4_999]!.title + digest.papers[4_999]!.id).toContain('14999');
  expect(digest.problems).toContain('Only the first 5,000 papers were read.');
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\0', '');
const inBase64 = (text: string) => Buffer.from(text).toString('base64');

test.each(hostileTexts)('a title such as %o harms nobody', async (title) => {
  const forms = [
    record(10_001) + record(10_002, title) + record(10_003),
    rss(`<item><title>${escaped(title)}</title><link>https://a.example.org/</link></item>`),
    alert(escaped(title), `${escaped(title)} - ${escaped(title)}, 2026`),
    `${title}\n${prose}\nThe next lamp\n${prose}`,
    `${title}\nThe next lamp`,
    `MIME-Version: 1.0\nSubject: ${title}\nContent-Transfer-Encoding: base64\n\n${inBase64(`${title}\nThe next lamp`)}`,
  ];
  for (const form of forms) {
    const { papers, problems } = await read(form);
    expect([...papers, ...problems].length).toBeGreaterThan(0);
    for (const paper of papers) {
      expect(paper.title).toBe(paper.title.trim());
      expect(paper.title).not.toMatch(/(?=\p{ASCII})\p{Cc}/u);
      expect(paper.title.isWellFormed()).toBe(true);
      expect([paper.id, ...(paper.aliases ?? [])].every(isPaperId)).toBe(true);
    }
  }
});

test('a hostile record costs no other', async () => {
  for (const title of hostileTexts) {
    const { papers } = await read(record(10_001) + record(10_002, title) + record(10_003));
    expect(papers.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['arxiv:2611.10001', 'arxiv:2611.10003']),
    );
  }
});

test('marks that turn the direction of writing stay in titles and leave ids', async () => {
  const { papers } = await read(
    '\u202Bمصابيح\u202C \u200Fhttps://arxiv.org/abs/2611.00001\u200F\n\u2068Lamps\u2069 and doors',
  );
  expect(papers.map(({ id, title }) => [id, title])).toEqual([
    ['arxiv:2611.00001', '\u202Bمصابيح\u202C'],
    [expect.stringMatching(/^title:.*lamps.*doors$/), '\u2068Lamps\u2069 and doors'],
  ]);
});

test.each([1, 2, 3, 4, 5])('rubbish of kind %i is no text', async (seed) => {
  let state = seed;
  const bytes = Uint8Array.from({ length: 200_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state >> 16;
  });
  expect(await read(bytes)).toMatchObject({ papers: [], problems: ['It is not text.'] });
});

test('a mail that claims to hold other mails without end is opened once', async () => {
  const mail = latin1(
    `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: message/rfc822\n\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(2_000)}--b--\n`,
  );
  expect((await read(mail)).papers.length).toBeLessThan(5_001);
});
