import type { KeyMap, Place } from '@/domain/keys';
import { keysAt } from '@/locale/key-texts';
import { text } from '@/locale/text';
import { build } from './build';

/** The keys of a digest page, as a list. */
export function describeKeys(map: KeyMap | undefined): Node[] {
  return [
    build('h2', { part: 'title' }, text('pageHelpTitle')),
    ...describe('page', map),
    build('h3', { part: 'heading' }, text('pageListKeys')),
    ...describe('list', map),
  ];
}

function describe(place: Place, map: KeyMap | undefined): HTMLElement[] {
  return keysAt(place, map).map(([key, does]) =>
    build('div', { part: 'line' }, build('kbd', { part: 'key' }, key), text(does)),
  );
}
