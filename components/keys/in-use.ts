import { type Action, type KeyMap, keyFor } from '@/domain/keys';
import { named } from '@/locale/key-texts';

let inUse: KeyMap | undefined;

/** Has our page use these keys from now on; what shows keys must be rendered after that. */
export function takeKeys(map: KeyMap | undefined): void {
  inUse = map;
}

/** The key of an action as the reader has it. */
export function keyOf(action: Action): string {
  return keyFor(action, inUse);
}

/** The name of a button, with the key that presses it, where there is one. */
export function withKeyOf(name: string, action: Action | undefined): string {
  return action ? named(name, action, inUse) : name;
}
