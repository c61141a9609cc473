import type { IdsOf } from '@/domain/groups';
import type { Judgement } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import { database } from './database';
import { readGroups, rowsUnder } from './groups';
import { soundOnes } from './sound';

/** What the reader judged of these papers, under whichever ids. */
export async function judgementsAmong(ids: PaperId[]): Promise<Judgement[]> {
  return [...new Set((await judgementsUnder(ids)).values())];
}

/**
 * What the reader judged, by the ids asked for. Of judgements made while the ids were not known to name one paper,
 * saves hold, then the latest.
 */
export async function judgementsUnder(ids: PaperId[], groups?: IdsOf): Promise<Map<PaperId, Judgement>> {
  const rows = await rowsUnder(database.judgements, ids, groups ?? (await readGroups(ids)));
  return new Map(
    [...rows].flatMap(([id, some]): [PaperId, Judgement][] => {
      const [first] = soundOnes('judgements', some).sort(
        (one, other) => rankOf(one) - rankOf(other) || other.at - one.at,
      );
      return first ? [[id, first]] : [];
    }),
  );
}

function rankOf({ judged }: Judgement): number {
  return judged === 'saved' ? 0 : 1;
}
