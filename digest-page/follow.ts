const quiet = 100; // Milliseconds without a change before the page is read again
const longestWait = 500;
// Bounds of Dark Reader's: a page that changes without end is read ten times in ten seconds, then less often
const rush = { reads: 10, within: 10_000, pause: 2_000 };

export interface Following {
  /** Reads the page again soon; `again` asks anew about every paper. */
  plan: (again?: boolean) => void;
  /** Asks anew for the reader, who need not wait for what the page itself does. */
  refresh: () => void;
  stop: () => void;
}

/**
 * Calls `look` now, whenever the page changes, and whenever the reader comes back to it. One call at a time: `look`
 * is called again when it has settled. `touched` hears in which nodes the page changed. What we took out ourselves
 * (`isTakenOut`) is no news.
 */
export function followPage(
  look: (again: boolean) => Promise<void>,
  touched: (node: Node) => void = () => {},
  isTakenOut: (node: Node) => boolean = () => false,
): Following {
  const ending = new AbortController();
  const reads: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let plannedAt = 0;
  let looking = false;
  let missed = false;
  let anew = false;

  function plan(again = false): void {
    anew ||= again;
    if (ending.signal.aborted) return;
    if (looking) {
      missed = true;
      return;
    }
    const now = performance.now();
    if (timer === undefined) plannedAt = now;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(pauseAfter(reads, now), Math.min(quiet, plannedAt + longestWait - now)));
  }

  function run(): void {
    timer = undefined;
    looking = true;
    missed = false;
    reads.push(performance.now());
    const again = anew;
    anew = false;
    void look(again).finally(() => {
      looking = false;
      if (missed) plan();
    });
  }

  const observer = new MutationObserver((changes) => {
    const theirs = changes.filter((change) => !isOurs(change, isTakenOut));
    for (const { target } of theirs) touched(target);
    if (theirs.length > 0) plan();
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['href'],
  });
  const { signal } = ending;
  const comeBack = () => document.hidden || plan(true);
  document.addEventListener('visibilitychange', comeBack, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && comeBack(), { signal });
  window.addEventListener('focus', comeBack, { signal });
  window.addEventListener('popstate', () => plan(), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  run();
  return {
    plan,
    refresh() {
      reads.length = 0;
      plan(true);
    },
    stop: () => ending.abort(),
  };
}

function pauseAfter(reads: number[], now: number): number {
  while (reads[0] !== undefined && reads[0] < now - rush.within) reads.shift();
  return reads.length < rush.reads ? 0 : rush.pause;
}

/** We put something of ours into the page, or took it out; what the page takes out is news. */
function isOurs({ addedNodes, removedNodes }: MutationRecord, isTakenOut: (node: Node) => boolean): boolean {
  return (
    addedNodes.length + removedNodes.length > 0 &&
    [...addedNodes].every(({ nodeName }) => nodeName.startsWith('PAPERLIGHT-')) &&
    [...removedNodes].every(isTakenOut)
  );
}
