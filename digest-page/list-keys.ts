import { keyFor } from '@/domain/keys';
import type { Settings } from '@/domain/settings';

/** What the keys of a list box do in the list of papers. Single keys come from the page, when they are on. */
export interface ListKeys {
  /** Moves by so many papers, or chooses all on the way. */
  move: (by: number, extend: boolean) => void;
  choose: () => void;
  chooseAll: () => void;
  /** Shows the paper on the page. */
  goTo: () => void;
}

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  End: Number.POSITIVE_INFINITY,
  Home: Number.NEGATIVE_INFINITY,
};

/** The letters that choose on the way, in capitals; as single keys they can be changed and switched off. */
export function lettersFor({ keys, keyMap }: Pick<Settings, 'keys' | 'keyMap'>): Record<string, number> {
  const capital = (action: 'next' | 'previous') => keyFor(action, keyMap).toUpperCase();
  return keys ? { [capital('next')]: 1, [capital('previous')]: -1 } : {};
}

/** What a key pressed in the list box does; undefined when it is not the list's. Held down, it moves on and does no more. */
export function actOn(
  event: KeyboardEvent,
  keys: ListKeys,
  letters: Record<string, number>,
): (() => void) | undefined {
  const { key, shiftKey } = event;
  if (event.altKey || event.isComposing) return;
  const hasControl = event.ctrlKey || event.metaKey;
  const by = hasControl ? undefined : (steps[key] ?? (shiftKey ? letters[key] : undefined));
  if (by !== undefined) return () => keys.move(by, shiftKey);
  const act = standingActOn(key, hasControl, keys);
  return act && event.repeat ? () => {} : act;
}

function standingActOn(key: string, hasControl: boolean, keys: ListKeys): (() => void) | undefined {
  if (hasControl) return key === 'a' ? keys.chooseAll : undefined;
  if (key === ' ') return keys.choose;
  return key === 'Enter' ? keys.goTo : undefined;
}

/** Goes to the next stop of Tab in what is ours, round and round. */
export function tabThrough(part: HTMLElement, backwards: boolean): void {
  const stops = [...part.querySelectorAll<HTMLElement>('button, [tabindex="0"]')].filter(
    (stop) => stop.getClientRects().length > 0,
  );
  const { activeElement } = part.getRootNode() as ShadowRoot;
  const at = stops.indexOf(activeElement as HTMLElement);
  stops.at((at + (backwards ? -1 : 1)) % stops.length)?.focus();
}
