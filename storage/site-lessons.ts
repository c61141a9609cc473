import { browser } from 'wxt/browser';

// Lessons, in which the reader shows what the papers of a page are: in which tabs they are wished for, and go on, until the browser
// closes. The popup that hears the wish closes when the browser asks the reader about the host; who hears the answer begins it.

export interface WishedSiteLesson {
  tabId: number;
  /** `https://example.org/*`. */
  host: string;
  /** When it was wished for, in milliseconds since 1970. */
  at: number;
}

/** A lesson that was begun. */
export interface SiteLesson {
  tabId: number;
  host: string;
  /** The browser was told to allow the host for this lesson. */
  lent: boolean;
}

const wishKey = (tabId: number | '') => `wished lesson ${tabId}`;
const keyOf = (tabId: number) => `lesson ${tabId}`;
const patience = 120_000; // Milliseconds in which the reader answers

/** Notes that the reader wants a lesson in this tab, on a page of this host: in one step, as the popup may not live for another. */
export async function wishLesson(tabId: number, host: string): Promise<void> {
  await browser.storage.session.set({ [wishKey(tabId)]: { tabId, host, at: Date.now() } });
}

/** Those that wait for the reader's answer. */
export async function waitingLessons(): Promise<WishedSiteLesson[]> {
  const kept = (await browser.storage.session.get(null)) as Record<string, WishedSiteLesson>;
  return Object.entries(kept)
    .filter(([key]) => key.startsWith(wishKey('')))
    .map(([, wish]) => wish)
    .filter(({ at }) => at > Date.now() - patience);
}

/** Forgets a lesson that was wished for and not begun. */
export async function forgetWish(tabId: number): Promise<void> {
  await browser.storage.session.remove(wishKey(tabId));
}

export async function noteLesson(lesson: SiteLesson): Promise<void> {
  await browser.storage.session.set({ [keyOf(lesson.tabId)]: lesson });
}

/** The lesson that goes on in a tab. */
export async function lessonIn(tabId: number): Promise<SiteLesson | undefined> {
  const kept: Record<string, SiteLesson> = await browser.storage.session.get(keyOf(tabId));
  return kept[keyOf(tabId)];
}

export async function forgetLesson(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
