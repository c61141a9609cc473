const keys = ['j', 'k', 'n', 'p', 'r', 'l', 's', 'x', 'm', 'w', 'o', 'u', '?', 'Escape'] as const;

/** A single key of a digest page; `locale/page-keys.ts` says what each does. */
export type Key = (typeof keys)[number];

/** Calls `press` with the single keys that the reader presses outside of text fields, when `isOn` holds for the key. */
export function listenToKeys(
  isOn: (key: Key) => boolean,
  press: (key: Key) => void,
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    const key = keys.find((each) => each === event.key);
    if (!key || !event.isTrusted || event.defaultPrevented || !isOn(key)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    press(key);
  };
  window.addEventListener('keydown', listen, { capture: true, signal });
}

function isTyping(event: KeyboardEvent): boolean {
  if (document.querySelector('paperlight-teach')) return true; // What is typed there, we do not see
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}
