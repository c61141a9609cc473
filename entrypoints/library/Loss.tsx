import { useMemo } from 'preact/hooks';

import { Recovery } from '@/components/data/Recovery';
import type { Deeds } from '@/components/use-deeds';
import { recoveryActions } from '@/deeds/recovery';
import type { Health } from '@/storage/health';

interface LossProps {
  health: Extract<Health, { state: 'emptied' }>;
  run: Deeds['run'];
}

/** Shown when the database holds less than it should. */
export function Loss({ health, run }: LossProps) {
  return <Recovery health={health} actions={useMemo(() => recoveryActions(run), [run])} />;
}
