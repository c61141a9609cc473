/** A `ref` for what appears because the reader asked for it, and is to be used next. */
export function focusAtOnce(element: HTMLElement | null): void {
  element?.focus();
}
