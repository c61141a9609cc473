import type { AnyReading } from '@/sites/site';

// To be written: the door of generic reading.
export function readAnyPage(_page: Document, _url: string): AnyReading {
  return { silent: 'few' };
}
