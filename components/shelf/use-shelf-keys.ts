import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

import { keyOf } from '@/components/keys/in-use';
import { isCovered, isTyping } from '@/components/use-keys';
import type { Selection } from './use-selection';

const row = '.shelf-row';

/**
 * Keys of the list beyond those that its buttons name: Shift with the keys of next and previous selects on the way, Ctrl or Cmd
 * with `a` selects all, Escape none.
 */
export function useShelfKeys(
  on: boolean,
  list: RefObject<HTMLElement | null>,
  { selected, all, none }: Selection,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || isCovered()) return;
      if (!list.current?.checkVisibility()) return;
      if (follow(event)) event.preventDefault();
    };
    const follow = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase();
      const within = list.current?.contains(document.activeElement) ?? false;
      const held = heldWith(event);
      if (held === '' && key === 'escape' && selected.size > 0) none();
      else if (held === 'Ctrl' && key === 'a' && within) all();
      else if (on && held === 'Shift' && key === keyOf('next')) return selectOn('next');
      else if (on && held === 'Shift' && key === keyOf('previous')) return selectOn('previous');
      else return false;
      return true;
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [on, list, selected, all, none]);
}

/** The keys that are held down meanwhile; Cmd counts as Ctrl. */
function heldWith({ shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean).join('+');
}

/** Selects the row that has the focus, goes on to its neighbour and selects that. */
function selectOn(towards: 'next' | 'previous'): boolean {
  const here = document.activeElement?.closest(row);
  const next = towards === 'next' ? here?.nextElementSibling : here?.previousElementSibling;
  for (const one of [here, next]) {
    const box = one?.querySelector<HTMLInputElement>('input');
    if (box && !box.checked) box.click();
  }
  next?.querySelector('a')?.focus();
  return here !== undefined && here !== null;
}
