import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { StoredCounts } from '@/components/data/CountsTable';
import { DataSection } from '@/components/data/DataSection';
import type { Opened } from '@/components/data/RestoreQuestion';
import type { Deeds } from '@/components/use-deeds';
import { downloadBackup } from '@/deeds/backups';
import { deleteAll, forgetSightings, openBackup } from '@/deeds/data';
import type { Settings } from '@/domain/settings';
import { storageUsed } from '@/storage/usage';
import { Backups } from './Backups';

interface DataProps {
  settings: Settings | undefined;
  run: Deeds['run'];
  counts: StoredCounts | undefined;
  names: ComponentChildren;
  onProblem: (error: unknown) => void;
}

/** What is stored, and what can be done with all of it. */
export function Data({ settings, run, counts, names, onProblem }: DataProps) {
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    storageUsed().then(setUsed, onProblem);
  }, [counts, onProblem]);

  const open = async (file: File): Promise<Opened | { problem: string }> => {
    const opened = await openBackup(file);
    return 'problem' in opened ? opened : { merge: opened.merge, restore: () => run(opened.restore) };
  };

  return (
    <DataSection
      counts={counts}
      used={used}
      backups={settings && <Backups settings={settings} run={run} />}
      names={names}
      onDownload={() => void run(downloadBackup)}
      onOpen={open}
      onForget={() => void run(forgetSightings)}
      onDeleteAll={() => void run(deleteAll)}
    />
  );
}
