import type { Observable } from 'dexie';

import type { PaperId } from '@/domain/paper';
import type { SeenPaper } from '@/domain/seen-paper';
import { database } from './database';
import { readGroups, readSaid } from './groups';
import { judgementsUnder } from './judgements';
import { live } from './live';
import { savedUnder } from './saved';
import { sightingsUnder } from './seen';
import { verdictsUnder } from './verdicts';

/** The ids of all papers seen, the one seen last first; at most `limit`. */
export function watchSeenIds(limit = Number.POSITIVE_INFINITY): Observable<PaperId[]> {
  return live(() => database.sightings.orderBy('lastAt').reverse().limit(limit).primaryKeys());
}

/** The ids of each paper of which the reader says that two of its ids are one. */
export function watchJoined(): Observable<PaperId[][]> {
  return live(async () => {
    const said = await readSaid();
    const ids = said.same.flatMap(({ one, other }) => [one, other]);
    return ids.map(await readGroups(ids, said));
  });
}

/** What is known of these papers, by id; those never seen are left out. */
export function watchSeen(ids: PaperId[]): Observable<Map<PaperId, SeenPaper>> {
  return live(async () => {
    const groups = await readGroups(ids);
    const [sightings, verdicts, judged, saved] = await Promise.all([
      sightingsUnder(ids, groups),
      verdictsUnder(ids, groups),
      judgementsUnder(ids, groups),
      savedUnder(ids, groups),
    ]);
    return new Map(
      [...sightings].map(([id, { paper, lastAt, origins }]): [PaperId, SeenPaper] => {
        const verdict = verdicts.get(id);
        return [
          id,
          {
            paper: { ...paper, id },
            lastAt,
            origins,
            saved: saved.has(id),
            dismissed: judged.get(id)?.judged === 'dismissed',
            ...(verdict && { verdict }),
          },
        ];
      }),
    );
  });
}
