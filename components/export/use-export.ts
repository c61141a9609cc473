import { useCallback, useState } from 'preact/hooks';

import type { Deed, Deeds } from '@/components/use-deeds';
import { countOf, type Taken } from '@/domain/taken';
import { text } from '@/locale/text';
import type { ExportDeeds, FileWish, Work, ZoteroTarget } from './taking';

/** What goes on while papers are taken out, and what the reader can do about it. */
export type Shown =
  | { state: 'working'; done: number; of: number; onStop: () => void }
  | { state: 'asking'; count: number; target: ZoteroTarget; onSend: () => void; onCancel: () => void };

export interface Exporting {
  shown: Shown | undefined;
  take: (how: 'save' | 'copy', taken: Taken, wish: FileWish) => void;
  send: (taken: Taken) => void;
}

/** Takes papers out for the reader, one wish at a time. */
export function useExport(run: Deeds['run'], deeds: ExportDeeds): Exporting {
  const [shown, setShown] = useState<Shown>();
  const doWork = useCallback(
    (taken: Taken, deed: (work: Work) => Promise<Deed>) => {
      const stop = new AbortController();
      const { signal } = stop;
      const onStop = () => stop.abort();
      const onDone = (done: number) => {
        if (!signal.aborted) setShown({ state: 'working', done, of: countOf(taken), onStop });
      };
      const end = () => {
        stop.abort(); // Whatever still goes on after a failure
        setShown(undefined);
      };
      onDone(0);
      const work = () => deed({ signal, onDone }).catch((error: unknown) => stopped(signal, error));
      void run(() => work().finally(end));
    },
    [run],
  );
  const take = useCallback<Exporting['take']>(
    (how, taken, wish) => doWork(taken, (work) => deeds[how](taken, wish, work)),
    [doWork, deeds],
  );
  const send = useCallback<Exporting['send']>(
    (taken) => {
      const pressed = document.activeElement;
      const close = () => {
        setShown(undefined);
        if (pressed instanceof HTMLElement) pressed.focus();
      };
      const onSend = (target: ZoteroTarget) => {
        close();
        doWork(taken, (work) => deeds.sendToZotero(taken, target, work));
      };
      void run(async () => {
        const target = await deeds.reachZotero();
        if (!target) return { said: text('zoteroRefused') };
        const count = countOf(taken);
        setShown({ state: 'asking', count, target, onSend: () => onSend(target), onCancel: close });
        return undefined;
      });
    },
    [run, doWork, deeds],
  );
  return { shown, take, send };
}

function stopped(signal: AbortSignal, error: unknown): Deed {
  if (signal.aborted) return { said: text('exportStopped') };
  throw error;
}
