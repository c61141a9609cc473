/**
 * Gives every wish a name of its own: the wish itself, or the first of `another(wish, 1)`, `another(wish, 2)` … that
 * is free. Names that differ in case alone are one, as they are to BibTeX and to most file systems.
 */
export function namer(another: (wish: string, count: number) => string): (wish: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (wish) => {
    const same = wish.toLowerCase();
    let count = counts.get(same) ?? 0;
    let name = count === 0 ? wish : another(wish, count);
    while (taken.has(name.toLowerCase())) name = another(wish, ++count);
    counts.set(same, count + 1);
    taken.add(name.toLowerCase());
    return name;
  };
}
