import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { keyOf } from '@/components/keys/in-use';
import { isCovered, isTyping } from '@/components/use-keys';

const patience = 3_000; // Milliseconds for which what is typed waits for its field

interface Pane {
  /** Undefined while it shows no paper: no key leads into it. */
  paper: string | undefined;
  /** What it shows is read, and so its fields are there. */
  isRead: boolean;
  /** Shows it where there is no room beside the list. */
  show: () => void;
}

interface Held {
  key: string;
  typed: string;
  since: number;
}

/**
 * The keys that lead into the fields of the pane also do so while it is hidden, and what is typed before its paper is read
 * comes into the field then. Call it before other hooks that listen to keys.
 */
export function usePaneKeys(
  on: boolean,
  shelf: RefObject<HTMLElement | null>,
  { paper, isRead, show }: Pane,
): void {
  const pane = useRef({ paper, isRead, show });
  pane.current = { paper, isRead, show };
  const held = useRef<Held>(undefined);

  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || isCovered()) return;
      if (!shelf.current?.checkVisibility()) return;
      const now = pane.current;
      if (held.current) held.current = hold(held.current, event);
      else if (now.paper !== undefined && leadsIn(event)) {
        now.show();
        if (!now.isRead) held.current = { key: event.key.toLowerCase(), typed: '', since: performance.now() };
      }
      if (!held.current) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [on, shelf]);

  useLayoutEffect(
    () => () => {
      held.current = undefined;
    },
    [paper],
  );
  useLayoutEffect(() => {
    if (!isRead || !held.current) return;
    enter(held.current);
    held.current = undefined;
  }, [isRead]);
}

function leadsIn({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const isAlone = !(ctrlKey || altKey || metaKey || shiftKey);
  return isAlone && [keyOf('note'), keyOf('tag')].includes(key.toLowerCase());
}

/** With one more key; undefined when it is none that writes, and nothing waits any more. */
function hold(held: Held, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): Held | undefined {
  if (key === 'Shift') return held;
  if (ctrlKey || altKey || metaKey || performance.now() - held.since > patience) return;
  if (key === 'Enter') return { ...held, typed: `${held.typed}\n` };
  if (key === 'Backspace') return { ...held, typed: held.typed.slice(0, -1) };
  return [...key].length === 1 ? { ...held, typed: held.typed + key } : undefined;
}

/** Goes into the field, and writes what was typed for it. */
function enter({ key, typed }: Held): void {
  const target = document.querySelector<HTMLElement>(`.paper-pane [aria-keyshortcuts="${CSS.escape(key)}"]`);
  if (target?.matches('input, textarea')) target.focus();
  else target?.click();
  queueMicrotask(() => {
    const field = document.activeElement; // What the press brought is there by now
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.setRangeText(typed, field.value.length, field.value.length, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
