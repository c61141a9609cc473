import { useCallback } from 'preact/hooks';

import type { Draw } from '@/components/missed/check';
import { drawnAtOnce, MissedSection } from '@/components/missed/MissedSection';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { flagMore, noteCheck } from '@/deeds/checks';
import { savePaper } from '@/deeds/papers';
import { text } from '@/locale/text';
import { watchChecks } from '@/storage/checks';
import { watchInterests } from '@/storage/interests';
import { watchSavedAmong } from '@/storage/library';
import { drawDimmed } from '@/storage/passed-over';

interface Props extends Pick<Deeds, 'run'> {
  /** Whether single keys are switched on. */
  keys: boolean;
}

/** What was passed over, as it is stored. */
export function Missed({ run, keys }: Props) {
  const checks = useWatched(watchChecks);
  const interests = useWatched(watchInterests);
  const lost = checks.error ?? interests.error;

  const draw = useCallback(async () => {
    let drawn: Draw | undefined;
    await run(async () => {
      drawn = await drawDimmed(drawnAtOnce, Math.random);
      return undefined;
    });
    return drawn;
  }, [run]);

  return (
    <>
      {lost !== undefined && <Notice problem={text('optionsLost', sayError(lost))} />}
      <MissedSection
        passedOver={checks.value?.passedOver}
        lastAt={checks.value?.lastAt}
        interests={interests.value ?? []}
        keys={keys}
        draw={draw}
        savedAmong={watchSavedAmong}
        onDone={() => void run(() => noteCheck(Date.now()))}
        onSave={(paper) => void run(() => savePaper({ paper, saved: false }))}
        onFlagMore={(interest, share) => void run(() => flagMore(interest, share))}
      />
    </>
  );
}
