import { listKeys, pageKeys } from '@/locale/page-keys';
import { text } from '@/locale/text';
import { build } from './build';

/** The keys of a digest page, as a list. */
export function describeKeys(): Node[] {
  return [
    build('h2', { part: 'title' }, text('pageHelpTitle')),
    ...pageKeys.map(describe),
    build('h3', { part: 'heading' }, text('pageListKeys')),
    ...listKeys.map(describe),
  ];
}

function describe([key, does]: (typeof pageKeys)[number]): HTMLElement {
  return build('div', { part: 'line' }, build('kbd', { part: 'key' }, key), text(does));
}
