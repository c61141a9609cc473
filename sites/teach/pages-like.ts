/** Which pages of a website a site may be for, as match patterns. */
export interface PageChoices {
  /** Those whose addresses begin alike: `https://example.org/papers*`. */
  like: string[];
  one?: string[];
  all: string[];
}

const longest = 500; // UTF-16 code units

/** The choices for the website of this address. */
export function pagesLike(address: string): PageChoices {
  const { origin, pathname, search } = new URL(address);
  const [first = ''] = pathname.slice(1).split('/');
  const one = `${origin}${pathname}${search}`;
  const like = first === '' ? [`${origin}/`, `${origin}/?*`] : [`${origin}/${first}*`];
  return {
    like: like.every(({ length }) => length <= longest) ? like : [`${origin}/*`],
    ...(one.length <= longest && { one: [one] }),
    all: [`${origin}/*`],
  };
}

/** A name for the website of this address that none of `taken` is: its host, with the place there if need be. */
export function nameFor(address: string, taken: string[]): string {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '').slice(0, 40);
  const [place = ''] = pathname.slice(1).split('/');
  const word = place
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
    .slice(0, 15);
  const names = [
    host,
    ...(word ? [`${host} ${word}`] : []),
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((at) => `${host} ${at}`),
  ];
  return names.find((name) => isFree(name, taken)) ?? '';
}

/** Whether a site may have this name. */
export function isFree(name: string, taken: string[]): boolean {
  const plain = name.trim().toLowerCase();
  return plain !== '' && plain.length <= 60 && !taken.some((other) => other.toLowerCase() === plain);
}
