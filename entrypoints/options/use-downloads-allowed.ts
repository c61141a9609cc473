import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether the browser lets us put files into its downloads, now and as that changes. */
export function useDownloadsAllowed(): boolean {
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    const look = () =>
      void browser.permissions.contains({ permissions: ['downloads'] }).then(setAllowed, console.error);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return allowed;
}
