/** Calls `press` with what a key means that the reader presses outside of text fields, when it means anything. */
export function listenToKeys<Meaning>(
  meaningOf: (key: string) => Meaning | undefined,
  press: (meaning: Meaning) => void,
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const meaning = meaningOf(event.key);
    if (meaning === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    press(meaning);
  };
  window.addEventListener('keydown', listen, { capture: true, signal });
}

function isTyping(event: KeyboardEvent): boolean {
  if (document.querySelector('paperlight-teach')) return true; // What is typed there, we do not see
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}
