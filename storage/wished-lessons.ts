import { browser } from 'wxt/browser';

// In which tabs the reader wants to show what the papers of a page are, until the browser closes. The popup that hears the wish
// closes when the browser asks the reader about the host; who hears the answer begins the lesson.

export interface WishedLesson {
  tabId: number;
  /** `https://example.org/*`. */
  host: string;
  /** When it was wished for, in milliseconds since 1970. */
  at: number;
  begun: boolean;
  /** The browser was told to allow the host for this lesson. */
  lent: boolean;
}

const keyOf = (tabId: number | '') => `lesson ${tabId}`;
const patience = 120_000; // Milliseconds in which the reader answers

/** Notes that the reader wants a lesson in this tab, on a page of this host. */
export async function wishLesson(tabId: number, host: string): Promise<void> {
  const before = await lessonIn(tabId);
  const lent = before?.host === host && before.lent;
  await noteLesson({ tabId, host, at: Date.now(), begun: false, lent });
}

export async function noteLesson(lesson: WishedLesson): Promise<void> {
  await browser.storage.session.set({ [keyOf(lesson.tabId)]: lesson });
}

/** The lesson that is wished for, or begun, in a tab. */
export async function lessonIn(tabId: number): Promise<WishedLesson | undefined> {
  const kept: Record<string, WishedLesson> = await browser.storage.session.get(keyOf(tabId));
  return kept[keyOf(tabId)];
}

/** Those that wait for the reader's answer. */
export async function waitingLessons(): Promise<WishedLesson[]> {
  const kept = (await browser.storage.session.get(null)) as Record<string, WishedLesson>;
  return Object.entries(kept)
    .filter(([key]) => key.startsWith(keyOf('')))
    .map(([, lesson]) => lesson)
    .filter(({ begun, at }) => !begun && at > Date.now() - patience);
}

export async function forgetLesson(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Forgets a lesson that the browser's answer did not begin. */
export async function forgetWish(tabId: number): Promise<void> {
  const lesson = await lessonIn(tabId);
  if (lesson && !lesson.begun) await forgetLesson(tabId);
}
