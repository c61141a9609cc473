const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

const letters: Record<string, string> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
};

const signs: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** TeX with its accents and foreign letters as Unicode: `{\"o}` as `{ö}`. */
export function withAccents(tex: string): string {
  return tex
    .replace(/\\(ss|[ao]e|A[AE]|OE|aa|[oOlLi])(?![A-Za-z])\s*(?:\{\})?/g, (_, name) => letters[name]!)
    .replace(
      /\\(?:([`'^~"=.])\s*|([urHvdck])(?:\s+|(?=\{)))\{?([A-Za-zı])\}?/g,
      (_, sign, letter, base: string) => `${base.replace('ı', 'i')}${accents[sign ?? letter]}`.normalize(),
    );
}

/** The text as TeX would print it, nearly: `{\"o}` as ö; other commands, braces and `$` go, what they enclose stays. */
export function withoutTex(tex: string): string {
  return withAccents(tex)
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---?/g, (dashes) => (dashes.length === 3 ? '—' : '–'))
    .replace(/\\(?!text(?:brace|back|ascii))[A-Za-z]+\s*(?=\{)/g, '')
    .replace(/\\(text[a-z]+)|\\([{}$])|[\\{}$]/g, (_, name, sign) => signs[name] ?? sign ?? name ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
