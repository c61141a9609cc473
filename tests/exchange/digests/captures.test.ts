import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './read';

// Real texts. They belong to others, so they lie beside the project, not in it.
const mails = textsIn('../shared/captures/mail');
const copied = textsIn('../shared/seed');

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => `${folder}/${file}`);
}

if (mails.length === 0) test.skip('captured mails are not read: ../shared/captures is absent', () => {});
if (copied.length === 0) test.skip('the copied page is not read: ../shared/seed is absent', () => {});

test.each(mails)('%s is read as its truth says, each record whole', async (file) => {
  const truth = JSON.parse(readFileSync(file.replace(/txt$/, 'json'), 'utf8')) as {
    papers: { id: string }[];
  };
  const written = readFileSync(file, 'utf8');
  const { kind, papers, problems } = await read(readFileSync(file), { name: file });
  expect({ kind, problems }).toEqual({ kind: 'arxiv-mail', problems: [] });
  expect(papers.map(({ id }) => id)).toEqual(truth.papers.map(({ id }) => id));
  const replaced = papers.filter((paper) => paper.replaced);
  expect(replaced).toHaveLength(written.match(/^replaced with revised version/gm)?.length ?? 0);
  expect(papers.filter(({ aliases }) => aliases)).toHaveLength(written.match(/^DOI: /gm)?.length ?? 0);
  expect(papers.filter(({ venue }) => venue)).toHaveLength(written.match(/^Journal-ref: /gm)?.length ?? 0);
  expect(papers.filter(({ comment }) => comment)).toHaveLength(written.match(/^Comments: /gm)?.length ?? 0);
  for (const paper of papers) expect(paper).toSatisfy(isWhole(written));
});

/** Whether a record's values are what its lines say, put together again. */
function isWhole(written: string) {
  const [, ...records] = written.split(/^arXiv:/m);
  return ({
    id,
    title,
    authors,
    abstract,
    categories,
  }: Awaited<ReturnType<typeof read>>['papers'][number]) => {
    const record = records.find((each) => `arxiv:${/^\S+/.exec(each)}` === id) ?? '';
    const value = (name: string) =>
      new RegExp(`^${name}: ((?:.*\n  )*.*)$`, 'm').exec(record)?.[1]?.replace(/\s+/g, ' ');
    const isSame = title === value('Title') && categories?.join(' ') === value('Categories');
    const people = authors.every((name) => /^[\p{Lu}a-z]/u.test(name) && !/\d$|[()\\{}]/.test(name));
    return (
      isSame &&
      people &&
      authors.length > 0 &&
      (abstract ?? '').length > 200 === !record.includes('replaced with')
    );
  };
}

test.each(copied)(
  '%s holds 109 papers, each with its abstract, and nothing of the page around',
  async (file) => {
    const { kind, papers, problems } = await read(readFileSync(file), { name: file });
    expect({ kind, problems, count: papers.length }).toEqual({ kind: 'text', problems: [], count: 109 });
    const [first, last] = [papers[0]!, papers[108]!];
    expect(first.title).toBe('Evaluating Language Models for Efficient Code Generation');
    expect(first.abstract).toMatch(/^We introduce Differential .* across platforms\.$/);
    expect(last.title).toBe('Implicit Reward as the Bridge: A Unified View of SFT and DPO Connections');
    expect(last.abstract).toMatch(/^Post-training processes are .* experimental validation\.$/);
    expect(Math.min(...papers.map(({ abstract = '' }) => abstract.length))).toBeGreaterThan(1_000);
    expect(Math.max(...papers.map(({ title }) => title.length))).toBeLessThan(160);
    expect(papers.flatMap(({ authors }) => authors)).toEqual([]);
    const paragraphs = readFileSync(file, 'utf8')
      .split(/\n{2,}/)
      .slice(6); // Behind "new" and the date
    expect(papers.flatMap(({ title, abstract }) => [title, abstract])).toEqual(
      paragraphs.map((text) => text.trim()),
    );
  },
);
