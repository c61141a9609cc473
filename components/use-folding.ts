import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Folds an unfolded menu on Escape, and when the reader goes elsewhere. */
export function useFolding(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const fold = (event: Event) => {
      const { current } = menu;
      const inside = event.target instanceof Node && current?.contains(event.target);
      const escapes = event instanceof KeyboardEvent && event.key === 'Escape' && current?.open;
      if (event instanceof KeyboardEvent ? !escapes : inside) return;
      if (!current) return;
      current.open = false;
      if (escapes) {
        event.preventDefault();
        current.querySelector('summary')?.focus();
      }
    };
    const kinds = ['pointerdown', 'focusin', 'keydown'];
    for (const kind of kinds) document.addEventListener(kind, fold, true);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, fold, true);
    };
  }, [menu]);
}
