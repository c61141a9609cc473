import type { HistoryRow } from '@/domain/history';
import type { Acknowledged, Decided } from './acknowledged';
import type { Harm } from './report';
import { type Row, type Truth, wrongCopies } from './truth';

/** Compares what was confirmed with what is on disk once all is at rest. `history` has every change there ever was. */
export function compare(acknowledged: Acknowledged, truth: Truth, history: HistoryRow[]): Harm {
  const told = compareHistory(acknowledged, history);
  return {
    lost: [
      ...lostDecisions(acknowledged, truth),
      ...lostTags(acknowledged, truth),
      ...wrongCopies(truth),
      ...told.lost,
    ],
    doubled: [
      ...repeated((truth.tables.library ?? []).map(({ title }) => String(title))),
      ...repeated((truth.tables.library ?? []).flatMap(({ id, tags }) => tagsOf(id, tags))),
      ...told.doubled,
    ],
  };
}

/** Compares how often each change was confirmed with how often it is told. `history` has every change there ever was. */
export function compareHistory({ made }: Acknowledged, history: HistoryRow[]): Harm {
  const told = countChanges(history);
  const keys = [...new Set([...told.keys(), ...made.keys()])];
  const more = (key: string) => (told.get(key) ?? 0) - (made.get(key) ?? 0);
  return {
    lost: keys.filter((key) => more(key) < 0).map((key) => `${key}: not in the history`),
    doubled: keys.filter((key) => more(key) > 0).map((key) => `${key}: ${more(key)} too many in the history`),
  };
}

/** How often a history tells of each change, as `Acknowledged` names them. */
export function countChanges(history: HistoryRow[]): Acknowledged['made'] {
  return countsOf(history.map(({ kind, paperId }) => `${kind} ${paperId}`));
}

/** Papers that do not stand in both tables as was confirmed; those of `open` changes stand so or as was asked. */
export function lostDecisions({ decided, open }: Acknowledged, truth: Truth): string[] {
  const standing = standingIn(truth);
  const asked = new Set([...open].flat());
  const wrong = [...decided].filter(([id, decision]) => !asked.has(id) && standing(id) !== decision);
  const torn = [...open].filter((ids) => new Set(ids.map(standing)).size > 1);
  return [
    ...wrong.map(([id, decision]) => `${id} is ${standing(id)}, not ${decision}`),
    ...torn.map(([first]) => `the change of ${first} and others was made of some of them`),
    ...[...asked].filter((id) => standing(id) === 'torn').map((id) => `${id} is torn`),
  ];
}

/** How a paper stands: `torn` when it is saved in one table and not in the other. */
export function standingIn({ tables }: Truth): (id: string) => Decided | 'torn' {
  const saved = new Set((tables.library ?? []).map(({ id }) => id));
  const judged = new Map((tables.judgements ?? []).map((row) => [row.paperId, row.judged as Decided]));
  return (id) => {
    const decision = judged.get(id) ?? 'none';
    return saved.has(id) === (decision === 'saved') ? decision : 'torn';
  };
}

function lostTags({ tags }: Acknowledged, { tables }: Truth): string[] {
  const rows = new Map((tables.library ?? []).map((row): [unknown, Row] => [row.id, row]));
  return [...tags].flatMap(([id, wanted]) => {
    const there = new Set((rows.get(id)?.tags ?? []) as string[]);
    return [...wanted].filter((tag) => !there.has(tag)).map((tag) => `${id} lacks ${tag}`);
  });
}

function tagsOf(id: unknown, tags: unknown): string[] {
  return ((tags ?? []) as string[]).map((tag) => `${id} ${tag}`);
}

function repeated(all: string[]): string[] {
  return [...countsOf(all)].filter(([, count]) => count > 1).map(([one, count]) => `${one}: ${count} times`);
}

function countsOf(all: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
