import { Window } from 'happy-dom';

const { DOMParser } = new Window(); // One for all pages: windows are never let go

/** Parses a page, or XML, as a browser would, without running its scripts or loading anything. */
export function openPage(text: string, type: 'text/html' | 'text/xml' = 'text/html'): Document {
  return new DOMParser().parseFromString(text, type) as unknown as Document;
}
