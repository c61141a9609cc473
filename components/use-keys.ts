import { useEffect } from 'preact/hooks';

const typing = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * Single keys for a page with rows: `j` and `k` go to the next and previous row, and any other key presses the
 * element that names it in `aria-keyshortcuts`: in the row that has the focus, else outside of the rows.
 */
export function useKeys(on: boolean, rows: string): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (isOurs(event) && follow(event.key.toLowerCase(), rows)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, rows]);
}

function isOurs(event: KeyboardEvent): boolean {
  const taken = event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented;
  return !taken && !isTyping(event);
}

/** Whether the key goes into a text, or is for a control that has keys of its own. */
export function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  return isComposing || (target instanceof Element && target.matches(typing));
}

/** Whether the key meant something. */
function follow(key: string, rows: string): boolean {
  const row = document.activeElement?.closest(rows);
  const target = key === 'j' || key === 'k' ? neighbour(key, row, rows) : announced(key, row, rows);
  if (!target) return false;
  if (key === 'j' || key === 'k' || target.matches(typing)) target.focus();
  else target.click();
  return true;
}

function neighbour(key: 'j' | 'k', row: Element | null | undefined, rows: string): HTMLElement | null {
  const all = [...document.querySelectorAll(rows)];
  const here = row ? all.indexOf(row) : key === 'j' ? -1 : all.length;
  return all[here + (key === 'j' ? 1 : -1)]?.querySelector('a') ?? null;
}

function announced(key: string, row: Element | null | undefined, rows: string): HTMLElement | null {
  const named = `[aria-keyshortcuts="${CSS.escape(key)}"]`;
  const inRow = row?.querySelector<HTMLElement>(named);
  return inRow ?? document.querySelector<HTMLElement>(`${named}:not(${rows} *, [hidden] *)`);
}
