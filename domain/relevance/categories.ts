/** Followed categories by their code in lower case. */
export type CategoryIndex<Entry> = Map<string, Entry[]>;

const mostLevels = 5; // `physics.optics` has two

/** Prepares subject codes for `findCategories`: `cs` and `cs.*` stand for all of computer science. */
export function compileCategories<Entry extends { category: string }>(
  entries: Entry[],
): CategoryIndex<Entry> {
  const index: CategoryIndex<Entry> = new Map();
  for (const entry of entries) {
    const code = entry.category
      .trim()
      .toLowerCase()
      .replace(/\.?\*$/, '');
    const equals = index.get(code) ?? [];
    index.set(code, equals);
    equals.push(entry);
  }
  return index;
}

/** The followed categories that cover a paper's printed one: itself and those it is a part of. */
export function findCategories<Entry>(index: CategoryIndex<Entry>, printed: string): Entry[] {
  const parts = printed.trim().toLowerCase().split('.', mostLevels);
  return parts.flatMap((_, at) => index.get(parts.slice(0, at + 1).join('.')) ?? []);
}
