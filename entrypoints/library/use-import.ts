import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

import { type Deeds, sayError } from '@/components/use-deeds';
import { bringIn, readToImport } from '@/deeds/import';
import type { GivenPaper } from '@/domain/library';
import type { ReadPapers } from '@/exchange/in/read-papers';
import { text } from '@/locale/text';
import type { Imported, ImportStep } from '@/storage/import';
import type { Incoming } from './use-incoming';

/** How far bringing in a file is. */
export type ImportState =
  | { at: 'choosing'; problem?: { name: string; says: string } }
  | { at: 'reading'; name: string; part: number }
  | { at: 'asking'; name: string; read: ReadPapers }
  | { at: 'bringing'; step: ImportStep; part: number }
  | { at: 'done'; imported: Imported & { history?: number } };

/** Files that are brought in, one at a time. */
export interface ImportHere {
  state: ImportState;
  take: (incoming: Incoming) => void;
  bring: (papers: GivenPaper[]) => void;
  /** Stops what can be stopped, and begins anew. */
  cancel: () => void;
}

const choosing: ImportState = { at: 'choosing' };

/** Keeps its state while other sections are shown. */
export function useImport(run: Deeds['run']): ImportHere {
  const [state, setState] = useState<ImportState>(choosing);
  const stop = useRef(new AbortController());
  const kept = useRef(false);

  const begin = useCallback(() => {
    stop.current.abort();
    stop.current = new AbortController();
    return stop.current.signal;
  }, []);
  const cancel = useCallback(() => {
    begin();
    setState(choosing);
  }, [begin]);
  const take = useCallback(
    (incoming: Incoming) => {
      if (kept.current) return void run(async () => ({ said: text('importBusy') }));
      void readIncoming(incoming, setState, begin());
    },
    [begin, run],
  );
  const bring = useCallback(
    (papers: GivenPaper[]) => {
      const signal = begin();
      const onProgress = (step: ImportStep, part: number) => {
        kept.current = step !== 'reading';
        if (!signal.aborted) setState({ at: 'bringing', step, part });
      };
      setState({ at: 'bringing', step: 'reading', part: 0 });
      void run(async () => {
        try {
          setState({ at: 'done', imported: await bringIn(papers, onProgress, signal) });
        } catch (error) {
          if (signal.aborted) return;
          setState(choosing);
          throw error;
        } finally {
          kept.current = false;
        }
        return undefined;
      });
    },
    [begin, run],
  );
  return useMemo(() => ({ state, take, bring, cancel }), [state, take, bring, cancel]);
}

async function readIncoming(
  incoming: Incoming,
  show: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<void> {
  const source = sourceOf(incoming);
  if (!source) return show({ at: 'choosing', problem: { name: '', says: text('importOneFile') } });
  const { name } = source;
  const onRead = (part: number) => signal.aborted || show({ at: 'reading', name, part });
  onRead(0);
  try {
    const read = await readToImport(source, onRead, signal);
    if (signal.aborted) return;
    show(
      'problem' in read
        ? { at: 'choosing', problem: { name, says: read.problem } }
        : { at: 'asking', name, read },
    );
  } catch (error) {
    if (!signal.aborted) show({ at: 'choosing', problem: { name, says: sayError(error) } });
  }
}

/** Undefined when it is more than one file. */
function sourceOf(incoming: Incoming): File | { name: string; text: string } | undefined {
  if ('files' in incoming) return incoming.files.length > 1 ? undefined : incoming.files[0];
  return { name: text('libraryPasted'), text: incoming.text };
}
