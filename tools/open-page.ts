import { Window } from 'happy-dom';

const { DOMParser } = new Window(); // One for all pages: windows are never let go

/** Parses a page as a browser would, without running its scripts or loading anything. */
export function openPage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}
