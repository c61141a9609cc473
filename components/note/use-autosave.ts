import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { useLeaveWarning } from '@/components/use-leave-warning';
import { useSettled } from '@/components/use-settled';

const pause = 600; // Milliseconds without typing until what was written is kept

/** `base` is what was written on. Resolves to whether it was kept. */
export type Keep = (note: string, base: string) => Promise<boolean>;

/** A text that keeps itself. What another window keeps meanwhile shows here, unless it is being written here. */
export function useAutosave(note: string, onKeep: Keep) {
  const [written, setWritten] = useState(note);
  const base = useRef(note); // What is written on: what this field last kept, or found
  const sent = useRef<string[]>([]); // What it kept and has not seen come back
  const latest = useRef({ written, onKeep });
  latest.current = { written, onKeep };
  const settled = useSettled(written, pause);

  const keep = async () => {
    const before = base.current;
    const now = latest.current.written;
    if (now === before) return;
    base.current = now;
    sent.current.push(now);
    if (!(await latest.current.onKeep(now, before))) base.current = before;
  };
  useEffect(() => {
    if (settled === latest.current.written) void keep();
  }, [settled]);
  useLayoutEffect(() => () => void keep(), []); // The reader goes on to another paper
  // At once: before an effect that runs after painting, the next letter may be there
  useLayoutEffect(() => {
    const isOld = note !== base.current && sent.current.includes(note);
    if (!isOld) sent.current = [];
    if (isOld || latest.current.written !== base.current) return; // It is being written here
    base.current = note;
    setWritten(note);
  }, [note]);
  const unkept = written.trim() !== note.trim();
  useLeaveWarning(unkept);
  return { written, setWritten, unkept };
}
