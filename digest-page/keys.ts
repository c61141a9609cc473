import { browser } from 'wxt/browser';

import { isAlive } from '@/messages/ask';
import type { Command } from './commands';

const walking: Command[] = ['next', 'previous', 'nextFlagged', 'previousFlagged'];

/**
 * Calls `press` with what a key means that the reader presses outside of text fields, when it means anything. A key that
 * is held down walks on, and does nothing else again.
 */
export function listenToKeys(
  meaningOf: (key: string) => Command | undefined,
  press: (meaning: Command) => void,
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const meaning = meaningOf(event.key);
    if (meaning === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || walking.includes(meaning)) press(meaning);
  };
  window.addEventListener('keydown', listen, { capture: true, signal });
}

function isTyping(event: KeyboardEvent): boolean {
  if (document.querySelector('paperlight-teach')) return true; // What is typed there, we do not see
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  const focused = focusedIn(target);
  return focused.isContentEditable || focused.matches('input, textarea, select, [role="textbox"]');
}

/** What has the focus in the closed roots of an element, which events do not name; without any, the element. */
function focusedIn(element: HTMLElement): HTMLElement {
  const focused = rootOf(element)?.activeElement;
  return focused instanceof HTMLElement ? focusedIn(focused) : element;
}

/** Chromium has a function for it, Firefox a property. */
function rootOf(element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  const root = isAlive() ? browser.dom?.openOrClosedShadowRoot(element) : undefined; // It throws in an outdated page
  return root ?? element.openOrClosedShadowRoot ?? null;
}
