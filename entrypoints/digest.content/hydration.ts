import type { Site } from '@/sites/site';

const quiet = 250; // Milliseconds without a change
const patience = 3_000;

/**
 * Settles when nothing that a framework does at its start can be disturbed any more: at once on plain pages, else when
 * the page has loaded and then been quiet. Frameworks drop or rebuild what they do not recognise while they hydrate.
 */
export async function whenHydrated({ hydrates }: Site): Promise<void> {
  if (!hydrates) return;
  if (document.readyState !== 'complete') {
    await new Promise((resume) => window.addEventListener('load', resume, { once: true }));
  }
  await new Promise<void>((resume) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(limit);
      resume();
    };
    let timer = setTimeout(finish, quiet);
    const limit = setTimeout(finish, patience);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
