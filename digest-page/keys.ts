import type { Command } from './commands';

const walking: Command[] = ['next', 'previous', 'nextFlagged', 'previousFlagged'];

/**
 * Calls `press` with what a key means that the reader presses outside of text fields, when it means anything. A key that
 * is held down walks on, and does nothing else again.
 */
export function listenToKeys(
  meaningOf: (key: string) => Command | undefined,
  press: (meaning: Command) => void,
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const meaning = meaningOf(event.key);
    if (meaning === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || walking.includes(meaning)) press(meaning);
  };
  window.addEventListener('keydown', listen, { capture: true, signal });
}

function isTyping(event: KeyboardEvent): boolean {
  if (document.querySelector('paperlight-teach')) return true; // What is typed there, we do not see
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}
