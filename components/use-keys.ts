import { useEffect } from 'preact/hooks';

import type { Settings } from '@/domain/settings';
import { keyOf, takeKeys } from './keys/in-use';

const typing = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * Single keys for a page with rows, as the settings say: two keys go to the next and previous row, and any other key presses
 * the element that names it in `aria-keyshortcuts`: in the row that has the focus, else outside of the rows. Where no
 * element takes something back, `undo` does. Call it before anything that shows a key is rendered.
 */
export function useKeys(
  settings: Pick<Settings, 'keys' | 'keyMap'> | undefined,
  rows: string,
  undo?: () => void,
): void {
  const on = settings?.keys ?? false;
  takeKeys(settings?.keyMap);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (isOurs(event) && follow(event, rows, undo)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, rows, undo]);
}

function isOurs(event: KeyboardEvent): boolean {
  const taken = event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented;
  return !taken && !isTyping(event);
}

/** Whether the key goes into a text, or is for a control that has keys of its own. */
export function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  return isComposing || (target instanceof Element && target.matches(typing));
}

/** Whether something stands above the page, and keys mean that alone. */
export function isCovered(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Whether the key meant something. */
function follow(event: KeyboardEvent, rows: string, undo: (() => void) | undefined): boolean {
  const key = event.key.toLowerCase();
  if (isCovered() && key !== keyOf('help')) return false;
  const row = document.activeElement?.closest(rows);
  const step = stepOf(key);
  const target = step ? neighbour(step, row, rows) : announced(key, row, rows);
  if (target && (step || target.matches(typing))) target.focus();
  else if (event.repeat)
    return false; // What a key held down would press, it would press again and again
  else if (target) target.click();
  else if (key === keyOf('undo') && undo) undo();
  else return false;
  return true;
}

function stepOf(key: string): 1 | -1 | undefined {
  if (key === keyOf('next')) return 1;
  return key === keyOf('previous') ? -1 : undefined;
}

function neighbour(step: 1 | -1, row: Element | null | undefined, rows: string): HTMLElement | null {
  const all = [...document.querySelectorAll(rows)];
  const here = row ? all.indexOf(row) : step === 1 ? -1 : all.length;
  return all[here + step]?.querySelector('a') ?? null;
}

function announced(key: string, row: Element | null | undefined, rows: string): HTMLElement | null {
  const named = `[aria-keyshortcuts="${CSS.escape(key)}"]`;
  const inRow = row?.querySelector<HTMLElement>(named);
  return inRow ?? document.querySelector<HTMLElement>(`${named}:not(${rows} *, [hidden] *)`);
}
