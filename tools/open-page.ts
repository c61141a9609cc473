import { Window } from 'happy-dom';

/** Parses a page as a browser would, without running its scripts or loading anything. */
export function openPage(html: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}
