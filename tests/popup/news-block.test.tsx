// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';

import { NewsBlock } from '@/components/papers/NewsBlock';
import { OtherIds } from '@/components/papers/OtherIds';
import type { SavedNews } from '@/domain/news';
import type { Paper } from '@/domain/paper';

const paper: Paper = { id: 'arxiv:2611.00001', title: 'On <b>Words</b>', authors: [] };
const news = (rest: Partial<SavedNews>): SavedNews => ({
  id: String(rest.what),
  paperId: paper.id,
  kind: 'accepted',
  what: '',
  at: Date.now(),
  from: { site: 'arXiv', url: 'https://arxiv.org/' },
  paper,
  ...rest,
});

afterEach(() => render(null, document.body));

const buttons = () => Array.from(document.querySelectorAll('button'));
const lines = () => Array.from(document.querySelectorAll('.news-line'), ({ textContent }) => textContent);

test('news says in the words of the page what is new, and what was told by which page', () => {
  const all = [
    news({ what: 'Accepted at <i>ICML</i>' }),
    news({ kind: 'replaced' }),
    news({ kind: 'published', what: 'Nature' }),
    news({ kind: 'published', what: 'doi:10.1145/1.2' }),
  ];
  render(<NewsBlock news={all} onOpen={() => {}} onSeen={() => {}} />, document.body);
  expect(lines().map((line) => line?.replace(/\s+/g, ' ').trim().replace(/, .*/, ''))).toEqual([
    'Accepted at <i>ICML</i> · arXiv',
    'New version · arXiv',
    'Published: Nature · arXiv',
    'Published: doi.org/10.1145/1.2 · arXiv',
  ]);
  expect(document.querySelector('a')?.href).toBe('https://arxiv.org/abs/2611.00001');
  expect(document.querySelector('a')?.textContent).toBe(paper.title);
});

test('news is put away one by one or all at once, and five are shown', () => {
  const all = Array.from({ length: 7 }, (_, at) => news({ what: `Accepted at ${at}` }));
  const onSeen = vi.fn();
  render(<NewsBlock news={all} onOpen={() => {}} onSeen={onSeen} />, document.body);
  expect(lines()).toHaveLength(5);
  buttons()[2]?.click();
  buttons()[0]?.click();
  expect(onSeen.mock.calls).toEqual([[[all[1]]], [all]]);
});

test('no news is nothing, and one needs no button for all', () => {
  render(<NewsBlock news={[]} onOpen={() => {}} onSeen={() => {}} />, document.body);
  expect(document.body.innerText).toBe('');
  render(
    <NewsBlock news={[news({ what: 'Accepted at ICML' })]} onOpen={() => {}} onSeen={() => {}} />,
    document.body,
  );
  expect(buttons()).toHaveLength(1);
});

test('other ids lead to their papers, and each can be kept apart', () => {
  const onKeepApart = vi.fn();
  const aliases = ['doi:10.1145/1.2', 'web:venue.example/1'] as const;
  render(<OtherIds paper={{ ...paper, aliases: [...aliases] }} onKeepApart={onKeepApart} />, document.body);
  const links = Array.from(document.querySelectorAll('a'), ({ href }) => href);
  expect(links).toEqual(['https://doi.org/10.1145/1.2', 'https://venue.example/1']);
  expect(buttons().map((button) => button.getAttribute('aria-label'))).toEqual(
    aliases.map((id) => `${id} is not this paper`),
  );
  buttons()[1]?.click();
  expect(onKeepApart).toHaveBeenCalledWith(aliases[1]);
});
