import { useEffect, useState } from 'preact/hooks';

import type { GivenPaper } from '@/domain/library';
import { type Imported, previewImport } from '@/storage/import';

/** What bringing in papers would do, as far as it is known. */
export interface Preview {
  /** How much was compared, from 0 to 1. */
  part: number;
  counts?: Imported;
  error?: unknown;
}

/** Compares papers with the library, anew for another list. */
export function usePreview(papers: GivenPaper[]): Preview {
  const [preview, setPreview] = useState<Preview>({ part: 0 });
  useEffect(() => {
    const stop = new AbortController();
    const unlessStopped = (next: Preview) => stop.signal.aborted || setPreview(next);
    setPreview({ part: 0 });
    previewImport(papers, (_, part) => unlessStopped({ part }), stop.signal).then(
      (counts) => unlessStopped({ part: 1, counts }),
      (error: unknown) => unlessStopped({ part: 1, error }),
    );
    return () => stop.abort();
  }, [papers]);
  return preview;
}
