import { browser } from 'wxt/browser';

// The browser itself remembers which hosts the reader allowed us, as match patterns. This is all there is to tell
// whether a website beyond the first ones is on.

export async function readAllowed(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** The hosts that are allowed, now and whenever that changes, here or in the browser's own settings. */
export function watchAllowed() {
  return {
    subscribe(next: (allowed: string[]) => void, fail: (error: unknown) => void) {
      const tell = () => void readAllowed().then(next, fail);
      browser.permissions.onAdded.addListener(tell);
      browser.permissions.onRemoved.addListener(tell);
      tell();
      return {
        unsubscribe() {
          browser.permissions.onAdded.removeListener(tell);
          browser.permissions.onRemoved.removeListener(tell);
        },
      };
    },
  };
}
