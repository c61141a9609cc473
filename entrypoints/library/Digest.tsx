import { useCallback, useMemo } from 'preact/hooks';
import { Notice } from '@/components/Notice';
import { DigestView } from '@/components/opened/DigestView';
import type { Filter } from '@/components/opened/entry';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { paperActions } from '@/deeds/paper-actions';
import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import { watchDecided } from '@/storage/library';
import { watchOpenedAmong } from '@/storage/verdicts';
import { entriesOf, flaggedIds } from './entries';
import { headOf } from './head';
import type { Opened } from './open-text';
import type { Basis } from './use-basis';
import { type Standings, useJudged } from './use-judged';

interface DigestProps extends Pick<Deeds, 'run'> {
  opened: Opened;
  basis: Basis;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** One opened digest, judged, with what the reader did with its papers here and elsewhere. */
export function Digest({ opened, basis, filter, onFilter, run }: DigestProps) {
  const { papers, standings, done, error } = useJudged(opened, basis.basis);
  const named = useMemo(() => ({ ...opened, papers }), [opened, papers]);
  const { entries, lost } = useEntries(named, standings);
  const actions = useMemo(() => paperActions(run), [run]);
  const of = entries.filter(({ nameless }) => !nameless).length;
  const isJudging = error === undefined && standings.size < of;
  return (
    <>
      {lost !== undefined && <Notice problem={text('popupCannotRead', sayError(lost))} />}
      {error !== undefined && (
        <Notice problem={text('libraryNotJudged', sayError(error))}>
          <button type="button" onClick={basis.again}>
            {text('pageRetry')}
          </button>
        </Notice>
      )}
      <DigestView
        head={headOf(named)}
        entries={entries}
        {...(isJudging && { judging: { done, of } })}
        filter={filter}
        interests={basis.interests}
        actions={actions}
        onFilter={onFilter}
        onEnd={() => void run(async () => ({ said: text('pageNoMore') }))}
      />
    </>
  );
}

function useEntries(opened: Opened, standings: Standings) {
  const ids = useMemo(() => opened.papers.map(({ id }) => id), [opened]);
  const decided = useWatched(useCallback(() => watchDecided(ids), [ids]));
  const flagged = useSame(flaggedIds(standings));
  const seen = useWatched(useCallback(() => watchOpenedAmong(flagged), [flagged]));
  const entries = useMemo(
    () => entriesOf(opened, standings, { decided: decided.value, opened: seen.value }),
    [opened, standings, decided.value, seen.value],
  );
  return { entries, lost: decided.error ?? seen.error };
}

/** The same array as long as the same ids are in it. */
function useSame(ids: PaperId[]): PaperId[] {
  const names = ids.join('\n');
  return useMemo(() => ids, [names]);
}
