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
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
};
const letter = new RegExp(`\\\\(${Object.keys(letters).join('|')})(?![A-Za-z])\\s*(?:\\{\\})?`, 'g');

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

const signs: Record<string, string> = {
  ...Object.fromEntries(greek.flatMap(lettersOf)),
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textunderscore: '_',
  textdollar: '$',
  textdegree: '°',
  textmu: 'µ',
  textregistered: '®',
  texttrademark: '™',
  textbullet: '•',
  textperiodcentered: '·',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
};

/** A Greek letter by its place, small and capital: `textalpha`, `textAlpha`. */
function lettersOf(name: string, at: number): [string, string][] {
  const small = String.fromCodePoint(0x3b1 + at);
  return [
    [`text${name}`, small],
    [`text${name.charAt(0).toUpperCase()}${name.slice(1)}`, small.toUpperCase()],
  ];
}

// A formula, a sign, a font for what follows, another command before its braces, and what is no text by itself
const commands =
  /(\$(?:\\.|[^\\$])*\$)|\\(text[A-Za-z]*|l?dots(?![A-Za-z]))(?:\{\}| )?|\\(?:it|em|bf|sl|sc|rm|sf|tt)(?![A-Za-z])\s*|\\[A-Za-z]+\s*(?=\{)|\\([{}$])|[\\{}$]/gs;

const holding = /\s*(?:\{|\\[A-Za-z])/y; // What a command says how to print

/** TeX with its accents and foreign letters as Unicode: `{\"o}` as `{ö}`. */
export function withAccents(tex: string): string {
  return tex
    .replace(letter, (_, name) => letters[name]!)
    .replace(
      /\\(?:([`'^~"=.])\s*|([urHvdck])(?:\s+|(?=\{)))\{?([A-Za-zıȷ])\}?/g,
      (_, sign, name, base: string) =>
        `${base.replace('ı', 'i').replace('ȷ', 'j')}${accents[sign ?? name]}`.normalize(),
    );
}

/**
 * The text as TeX would print it, nearly: `{\"o}` as ö, `\textendash` as –; other commands, braces and `$` go, what they
 * enclose stays. Formulas lose no more than that.
 */
export function withoutTex(tex: string): string {
  return withAccents(tex)
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---?/g, (dashes) => (dashes.length === 3 ? '—' : '–'))
    .replace(commands, (all: string, formula = '', name = '', sign = '', at: number, whole: string) => {
      if (formula) return withoutCommands(formula);
      holding.lastIndex = at + all.length;
      return signs[name] ?? (holding.test(whole) ? sign : name || sign);
    })
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutCommands(formula: string): string {
  return formula.replace(/\\[A-Za-z]+\s*(?=\{)|\\([{}$])|[\\{}$]/g, (_, sign = '') => sign);
}
