import { describe, expect, test } from 'vitest';

import { passes } from '@/components/opened/entry';
import { openedAs } from '@/domain/opened';
import type { Paper } from '@/domain/paper';
import { entriesOf, flaggedIds } from '@/entrypoints/library/entries';
import type { Opened } from '@/entrypoints/library/open-text';
import type { Standing } from '@/messages/protocol';
import { makePaper } from '@/tests/storage/made';

const [flagged, quiet, unjudged] = ['2611.00001', '2611.00002', '2611.00003'].map((name) =>
  makePaper(name),
) as [Paper, Paper, Paper];
const nameless: Paper = { id: 'arxiv:2001.00001', title: '', authors: [] };

const opened: Opened = {
  kind: 'list',
  name: 'list.txt',
  origin: openedAs('list.txt'),
  since: 1,
  papers: [flagged, quiet, unjudged, nameless],
  problems: [],
};

function standingOf(paper: Paper, part: Partial<Standing> = {}, isFlagged = false): Standing {
  const verdict = { paperId: paper.id, score: 0, flagged: isFlagged, interests: [], reasons: [] };
  return { verdict, opened: false, isNew: true, before: [], ...part };
}

const standings = new Map([
  [flagged.id, standingOf(flagged, { judged: 'dismissed', abstract: 'Known elsewhere.' }, true)],
  [
    quiet.id,
    standingOf(quiet, { isNew: false, before: [{ site: 'arXiv', url: 'https://arxiv.org/', at: 5 }] }),
  ],
]);
const nothing = { decided: undefined, opened: undefined };

describe('the papers of an opened digest', () => {
  test('stand in its order, judged or not', () => {
    expect(entriesOf(opened, standings, nothing)).toMatchObject([
      { paper: { ...flagged, abstract: 'Known elsewhere.' }, dismissed: true, fresh: true, unread: false },
      { paper: quiet, dismissed: false, before: { site: 'arXiv', at: 5 } },
      { paper: unjudged, nameless: false },
      { paper: nameless, nameless: true },
    ]);
    expect(entriesOf(opened, standings, nothing)[2]).not.toHaveProperty('verdict');
  });

  test('are as the reader left them last, wherever that was', () => {
    const decided = new Map([[quiet.id, 'saved' as const]]);
    const [first, second] = entriesOf(opened, standings, { decided, opened: [] });
    expect(first).toMatchObject({ dismissed: false, unread: true });
    expect(second).toMatchObject({ saved: true, unread: false });
    const [read] = entriesOf(opened, standings, { decided, opened: [flagged.id] });
    expect(read).toMatchObject({ unread: false });
  });

  test('are filtered as on a page', () => {
    const shown = (filter: 'all' | 'new' | 'flagged', decided = new Map()) =>
      entriesOf(opened, standings, { decided, opened: [] })
        .filter((entry) => passes(entry, filter))
        .map(({ paper }) => paper.id);
    expect(shown('all')).toHaveLength(4);
    expect(shown('new')).toEqual([flagged.id]);
    expect(shown('flagged')).toEqual([flagged.id]);
    expect(shown('flagged', new Map([[flagged.id, 'dismissed']]))).toEqual([]);
    expect(flaggedIds(standings)).toEqual([flagged.id]);
  });
});
