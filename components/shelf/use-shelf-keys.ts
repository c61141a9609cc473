import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

import { isTyping } from '@/components/use-keys';
import type { Selection } from './use-selection';

const row = '.shelf-row';

/**
 * Keys of the list beyond those that its buttons name: Home and End go to its ends, Shift with `j` or `k` selects on the way,
 * Ctrl or Cmd with `a` selects all, Escape none.
 */
export function useShelfKeys(
  on: boolean,
  list: RefObject<HTMLElement | null>,
  { selected, all, none }: Selection,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || !list.current?.checkVisibility()) return;
      if (follow(event)) event.preventDefault();
    };
    const follow = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase();
      const within = list.current?.contains(document.activeElement) ?? false;
      if (key === 'escape' && selected.size > 0) none();
      else if (key === 'a' && (event.ctrlKey || event.metaKey) && within) all();
      else if (on && event.shiftKey && (key === 'j' || key === 'k')) return selectOn(key);
      else return false;
      return true;
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [on, list, selected, all, none]);
}

/** Selects the row that has the focus, goes on to its neighbour and selects that. */
function selectOn(key: 'j' | 'k'): boolean {
  const here = document.activeElement?.closest(row);
  const next = key === 'j' ? here?.nextElementSibling : here?.previousElementSibling;
  for (const one of [here, next]) {
    const box = one?.querySelector<HTMLInputElement>('input');
    if (box && !box.checked) box.click();
  }
  next?.querySelector('a')?.focus();
  return here !== undefined && here !== null;
}
