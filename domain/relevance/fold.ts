// Soft hyphens, zero-width marks, apostrophes that count as letters
const invisible = /[\uFE00-\uFE0F\p{Cf}\u02B9-\u02BC]/gu;
const accents = /[\u0300-\u036F]/g;
const undivided = /[øłđðħŧþæœßıς]/g; // Letters that Unicode does not take apart

const plain: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
};

/**
 * The text without case, accents, widths (Ａ is a) and invisible characters: `Schrödinger` becomes
 * `schrodinger`. Only accents go: the vowel signs of Indic scripts and the dots of か and が tell words
 * apart, so they stay.
 */
export function fold(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(undivided, (letter) => plain[letter]!);
}
