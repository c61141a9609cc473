export type Decided = 'saved' | 'dismissed' | 'none';

/** What a browser said is kept. It lives in the test's process, so that no death in the browser touches it. */
export interface Acknowledged {
  /** How each paper stands, as it was last confirmed. */
  decided: Map<string, Decided>;
  /** The tags that were confirmed, by paper. */
  tags: Map<string, Set<string>>;
  /** How often a kind of change was confirmed of a paper, as `saved arxiv:…`. */
  made: Map<string, number>;
  /** Papers of changes that were asked for and not confirmed yet, each change by itself. */
  open: Set<string[]>;
  /** How many papers were changed, each time counted. */
  changes: number;
}

export function nothingYet(): Acknowledged {
  return { decided: new Map(), tags: new Map(), made: new Map(), open: new Set(), changes: 0 };
}

const kinds = { saved: 'saved', dismissed: 'dismissed', none: 'removed' };

/** Notes that the browser confirms how some papers stand, as one change, which the history calls by the first of them. */
export function noteDecided(acknowledged: Acknowledged, ids: string[], decision: Decided): void {
  const { decided, made } = acknowledged;
  const changed = ids.filter((id) => (decided.get(id) ?? 'none') !== decision);
  if (changed.length === 0) return;
  for (const id of changed) decided.set(id, decision);
  acknowledged.changes += changed.length;
  addOne(made, `${kinds[decision]} ${changed[0]}`);
}

/** Notes that the browser confirms a tag of a paper. */
export function noteTagged(acknowledged: Acknowledged, id: string, tag: string): void {
  const { tags, made } = acknowledged;
  acknowledged.changes++;
  tags.set(id, (tags.get(id) ?? new Set()).add(tag));
  addOne(made, `tagged ${id}`);
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
