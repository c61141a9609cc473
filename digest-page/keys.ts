export type Keys = Record<string, () => void>;

/** Runs the command of a single key the reader presses outside of text fields, when `isOn` holds for the key. */
export function listenToKeys(
  keys: Keys,
  isOn: (key: string) => boolean,
  run: (command: () => void) => void,
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    const command = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!command || !event.isTrusted || event.defaultPrevented || !isOn(event.key)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    run(command);
  };
  window.addEventListener('keydown', listen, { capture: true, signal });
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}
