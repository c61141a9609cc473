import { Recovery } from '@/components/data/Recovery';
import type { Deeds } from '@/components/use-deeds';
import { downloadCopy, keepWhatIsHere, restoreCopy } from '@/deeds/recovery';
import type { Health } from '@/storage/health';

interface LossProps {
  health: Extract<Health, { state: 'emptied' }>;
  run: Deeds['run'];
}

/** Shown when the database holds less than it should. */
export function Loss({ health: { here, should }, run }: LossProps) {
  return (
    <Recovery
      here={here}
      should={should}
      onRestore={() => run(restoreCopy)}
      onDownload={() => run(downloadCopy)}
      onKeep={() => run(keepWhatIsHere)}
    />
  );
}
