import type { Status } from '@/domain/library';
import { type TextKey, text } from './text';

const names: Record<Status, TextKey> = {
  none: 'statusNone',
  'to read': 'statusToRead',
  reading: 'statusReading',
  read: 'statusRead',
  'not reading': 'statusNotReading',
};

/** How far a reader is, in a word or two. */
export function statusText(status: Status): string {
  return text(names[status]);
}
