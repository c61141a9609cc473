import type { OpenedEntry } from '@/components/opened/entry';
import type { Judgement } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import type { Standing } from '@/messages/protocol';
import type { Opened } from './open-text';
import type { Standings } from './use-judged';

/** What the reader did lately, here or elsewhere; undefined until it is known. */
export interface Done {
  decided: ReadonlyMap<PaperId, Judgement['judged']> | undefined;
  opened: PaperId[] | undefined;
}

/** The papers of an opened digest as they are shown, in order. */
export function entriesOf({ papers, origin }: Opened, standings: Standings, done: Done): OpenedEntry[] {
  const opened = new Set(done.opened);
  return papers.map((paper): OpenedEntry => {
    const standing = standings.get(paper.id);
    const judged = done.decided ? done.decided.get(paper.id) : standing?.judged;
    const isOpened = opened.has(paper.id) || standing?.opened === true;
    const verdict = standing?.verdict;
    return {
      paper: knownPaper(paper, standing),
      nameless: paper.title === '',
      saved: judged === 'saved',
      dismissed: judged === 'dismissed',
      unread: verdict?.flagged === true && judged === undefined && !isOpened,
      from: origin,
      ...(verdict && { verdict }),
      ...(standing && metBefore(standing)),
    };
  });
}

/** With the abstract that a page showed, where the digest has none: what the reasons of its verdict point into. */
function knownPaper(paper: Paper, standing: Standing | undefined): Paper {
  return standing?.abstract === undefined ? paper : { ...paper, abstract: standing.abstract };
}

function metBefore({ isNew, before: [last] }: Standing): Pick<OpenedEntry, 'fresh' | 'before'> {
  if (isNew) return { fresh: true };
  return { before: last ? { site: last.site, at: last.at } : {} };
}

/** The ids of the papers that were flagged: of others it does not matter whether they were opened. */
export function flaggedIds(standings: Standings): PaperId[] {
  return [...standings].flatMap(([id, { verdict }]) => (verdict.flagged ? [id] : []));
}
