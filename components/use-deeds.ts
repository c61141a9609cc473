import { useCallback, useRef, useState } from 'preact/hooks';

import { text } from '@/locale/text';

import type { Message } from './Toast';

/** What was done, in words, and the way back where there is one. */
export interface Deed {
  said: string;
  undo?: (onPart: OnPart) => Promise<unknown>;
}

/** Told how much of a deed is done, from 0 to 1. */
export type OnPart = (part: number) => void;

export interface Deeds {
  /** Does it, then says so; or says what went wrong. Resolves to whether it was done; never rejects. */
  run: (deed: (onPart: OnPart) => Promise<Deed | undefined>) => Promise<boolean>;
  message: Message | undefined;
  problem: string | undefined;
  forgetMessage: () => void;
  forgetProblem: () => void;
}

/** What the reader does on a page of ours: its outcome for a `Toast`, its failure for a `Notice`, and undo. */
export function useDeeds(): Deeds {
  const [message, setMessage] = useState<Message>();
  const [problem, setProblem] = useState<string>();
  const begun = useRef(0);
  const told = useRef(0);

  const run = useCallback(async (deed: (onPart: OnPart) => Promise<Deed | undefined>) => {
    const turn = ++begun.current;
    const isLatest = () => turn >= told.current; // What was begun later may have been done, and said, before
    const tellEnd = (end: Message | undefined) => {
      if (isLatest()) setMessage(end);
      if (end) told.current = Math.max(told.current, turn);
    };
    setProblem(undefined);
    setMessage((last) => last && { said: last.said }); // Undo would take back what came before this
    try {
      const done = await deed(
        tellLate((part) => isLatest() && setMessage({ said: text('commonWorking'), part })),
      );
      const undo = turn === begun.current ? done?.undo : undefined; // The same when something else was begun since
      tellEnd(done && { said: done.said, ...(undo && { undo: () => void run(undoing(undo)) }) });
      return true;
    } catch (error) {
      console.error(error);
      tellEnd(undefined);
      setProblem(text('commonFailed', sayError(error)));
      return false;
    }
  }, []);

  const forgetMessage = useCallback(() => setMessage(undefined), []);
  const forgetProblem = useCallback(() => setProblem(undefined), []);
  return { run, message, problem, forgetMessage, forgetProblem };
}

/** The words of whatever was thrown. */
export function sayError(error: unknown): string {
  if (error instanceof Error && error.name === 'Emptied') return text('commonEmptied');
  return error instanceof Error ? error.message || error.name : String(error);
}

const patience = 500; // Milliseconds after which a deed says how far it is
const pause = 200; // Milliseconds until it does so again: the page is drawn anew for it

function tellLate(tell: OnPart): OnPart {
  let next = performance.now() + patience;
  return (part) => {
    if (performance.now() < next) return;
    next = performance.now() + pause;
    tell(part);
  };
}

function undoing(undo: NonNullable<Deed['undo']>) {
  return async (onPart: OnPart) => {
    await undo(onPart);
    return { said: text('commonUndone') };
  };
}
