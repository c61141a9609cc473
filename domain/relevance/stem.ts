// Two old and gentle rules: Harman's S-stemmer ("How Effective Is Suffixing?", JASIS 42(1), 1991) takes
// plurals off, and steps 1b and 5 of Porter ("An Algorithm for Suffix Stripping", Program 14(3), 1980) take
// -ed, -ing and the last -e off. Nothing else: "generation" is not "generate", for the reader meant the one
// and not the other.

/**
 * Words that look inflected and are not, or whose base says something else ("for this reason" is not
 * reasoning).
 */
const asTheyAre = new Set(
  'news lens bayes aids sars mars embed reasoning meaning building setting morning evening during'.split(' '),
);

const singulars: Record<string, string> = {
  analyses: 'analysis',
  appendices: 'appendix',
  automata: 'automaton',
  bacteria: 'bacterium',
  children: 'child',
  cookies: 'cookie',
  corpora: 'corpus',
  criteria: 'criterion',
  diagnoses: 'diagnosis',
  hypotheses: 'hypothesis',
  indices: 'index',
  lenses: 'lens',
  matrices: 'matrix',
  maxima: 'maximum',
  mice: 'mouse',
  minima: 'minimum',
  movies: 'movie',
  nuclei: 'nucleus',
  optima: 'optimum',
  phenomena: 'phenomenon',
  spectra: 'spectrum',
  stimuli: 'stimulus',
  syntheses: 'synthesis',
  theses: 'thesis',
  vertices: 'vertex',
  women: 'woman',
};

/**
 * The form that a word shares with its plural and inflections: `policies` and `policy`, `tuned` and
 * `tuning`, `optimise` and `optimize`. Takes folded words; those of three letters or fewer (`GPS`) or with
 * other signs than a–z (`gpt4`, `学`) stay as they are.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || asTheyAre.has(word)) return word;
  const singular = withoutPlural(Object.hasOwn(singulars, word) ? singulars[word]! : word);
  return asTheyAre.has(singular) ? singular : spellAlike(withoutLastE(withoutEnding(singular)));
}

// Beyond Harman: "bias" and "alias" are no plurals.
function withoutPlural(word: string): string {
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /(?:[^usa]|[^i]a)s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const base = /^(.{3,})(?:ed|ing)$/.exec(word)?.[1];
  return base !== undefined && /[aeiouy]/.test(base) ? withE(base) : word;
}

/** Gives a base the `e` back that -ing took: "tun" becomes "tune", "plann" becomes "plan". */
function withE(base: string): string {
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeioulsz])\1$/.test(base)) return base.slice(0, -1);
  return measure(base) === 1 && isShort(base) ? `${base}e` : base;
}

function withoutLastE(word: string): string {
  const base = word.slice(0, -1);
  if (word.endsWith('ll') && measure(base) > 1) return base;
  if (!word.endsWith('e') || base.length < 3) return word;
  return measure(base) > 1 || (measure(base) === 1 && !isShort(base)) ? base : word;
}

// British and American spelling: optimis(e) and optimiz(e), quantisation, behaviour.
function spellAlike(word: string): string {
  if (/[iy]s$/.test(word) && measure(word) > 1) return `${word.slice(0, -1)}z`;
  return word.replace(/isation$/, 'ization').replace(/(?<=.{3})our$/, 'or');
}

/** Porter's m: how many times consonants follow vowels. */
function measure(word: string): number {
  return shape(word).match(/v+c+/g)?.length ?? 0;
}

/** Porter's *o: consonant, vowel, consonant at the end, the last not w, x or y. */
function isShort(word: string): boolean {
  return shape(word).endsWith('cvc') && !/[wxy]$/.test(word);
}

/** One `c` or `v` per letter; y is a vowel after a consonant. */
function shape(word: string): string {
  return word
    .replace(/(?<=[^aeiou])y/g, 'i')
    .replace(/[aeiou]/g, 'v')
    .replace(/[^v]/g, 'c');
}
