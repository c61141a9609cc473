import { expect, test } from 'vitest';

import type { GivenPaper } from '@/domain/library';
import { zoteroItem } from '@/exchange/out/zotero';
import { makePaper } from '../../storage/made';
import { hostileTexts } from '../hostile-texts';

const attention: GivenPaper = {
  ...makePaper('1706.03762', { title: 'Attention Is All You Need', date: '2017-06-12' }),
  authors: ['Ashish Vaswani', 'King, Jr., Martin Luther', 'OpenAI'],
  abstract: 'We use\nattention.',
  savedAt: Date.UTC(2026, 10, 26, 9, 30, 15, 250),
  tags: ['to cite', ' to cite ', ''],
  note: 'Bright.\n\n<b>& more</b>',
};

test('a preprint is of arXiv, with its number, tags, note and when it was saved', () => {
  expect(zoteroItem(attention)).toEqual({
    id: 'arxiv:1706.03762',
    itemType: 'preprint',
    title: 'Attention Is All You Need',
    creators: [
      { creatorType: 'author', firstName: 'Ashish', lastName: 'Vaswani' },
      { creatorType: 'author', firstName: 'Martin Luther, Jr.', lastName: 'King' },
      { creatorType: 'author', lastName: 'OpenAI', fieldMode: 1 },
    ],
    date: '2017-06-12',
    url: 'https://arxiv.org/abs/1706.03762',
    abstractNote: 'We use attention.',
    repository: 'arXiv',
    archiveID: 'arXiv:1706.03762',
    accessDate: '2026-11-26T09:30:15Z',
    tags: [{ tag: 'to cite' }],
    notes: [{ itemType: 'note', note: '<p>Bright.</p><p></p><p>&lt;b&gt;&amp; more&lt;/b&gt;</p>' }],
    attachments: [],
  });
});

test('a conference paper is in proceedings, and keeps the number of its preprint', () => {
  const item = zoteroItem({ ...attention, venue: 'NeurIPS', aliases: ['pmid:7'] });
  expect(item).toMatchObject({
    itemType: 'conferencePaper',
    proceedingsTitle: 'NeurIPS',
    extra: 'arXiv: 1706.03762\nPMID: 7',
  });
  expect(item).not.toHaveProperty('repository');
  expect(item).not.toHaveProperty('archiveID');
});

test('a journal article has its journal and its DOI', () => {
  expect(zoteroItem({ ...attention, venue: 'Nature', aliases: ['doi:10.1038/1'] })).toMatchObject({
    itemType: 'journalArticle',
    publicationTitle: 'Nature',
    DOI: '10.1038/1',
  });
});

test('what is not known is left out', () => {
  const item = zoteroItem({ id: 'title:on-lamps', title: 'On lamps', authors: [] });
  expect(item).toEqual({
    id: 'title:on-lamps',
    itemType: 'preprint',
    title: 'On lamps',
    creators: [],
    tags: [],
    notes: [],
    attachments: [],
  });
});

test.each(hostileTexts)('%j stays text, and no markup of a note', (hostile) => {
  const item = zoteroItem({
    ...attention,
    title: hostile,
    authors: [hostile],
    tags: [hostile],
    note: hostile,
  });
  for (const { note } of item.notes)
    expect(note.replace(/<\/?p>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  expect(JSON.stringify(item).isWellFormed()).toBe(true);
  const words = hostile.match(/[a-z]{3,}/gi) ?? [];
  for (const word of words) expect(item.title).toContain(word);
});
