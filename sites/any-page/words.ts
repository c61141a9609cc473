const label =
  /^electronic edition\b|^((the|full|read|view|download|open) )*(pdf|papers?|arxiv|abs(tract)?|bib(tex)?|doi|html|code|links?|here|slides?|video|project|page|website|openreview|github|pubmed|article|text|more|details?|comments?|cite|preprint|version|source|data)( \w+)?$/;
const address = /^\W*(https?:|www\.|doi:|arxiv:|[\w.-]+\.[a-z]{2,}(\/|$))/i;
const citation = /\bet al\b|^\p{Lu}[\p{L}'-]+( (&|and) \p{Lu}[\p{L}'-]+)?,? \(?(19|20)\d\d[a-z]?\)?$/u;

/** The letters of a text in lower case, so that "Cited by 12" and "[Cited by 7]" are alike. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Whether a link says what it leads to, not whereto: "pdf", "[arXiv]", "https://…". */
export function isLabel(text: string): boolean {
  const letters = lettersOf(text);
  return letters === '' || label.test(letters) || address.test(text.slice(0, 100));
}

/** Whether a text says what it tells of a paper, and that is not the title: "Subjects: …". */
export function isFact(text: string): boolean {
  return /^\s*(subjects?|authors?|abstract|comments?|keywords?|categor(y|ies)|journal|venue|source|date|published|submitted|cite as|report number|doi|issn|tags?|topics?)\b[\w -]{0,20}:/i.test(
    text,
  );
}

/** Whether a title is of a whole volume of papers. */
export function isVolume(title: string): boolean {
  return /^\s*front ?matter\b|\bproceedings of (the|an?)\b/i.test(title);
}

/** Whether a link says that it leads to a paper, or to a part of one. */
export function isOfPaper(text: string): boolean {
  return /^(download |view |open )?(pdf|abs|abstract|bib|bibtex|doi|cite|cited by|arxiv|openreview|preprint|full text)\b/.test(
    lettersOf(text),
  );
}

/** Whether a link names a paper by its authors: "Doe et al. (2024)", "Doe & Roe 2024". */
export function isCitation(text: string): boolean {
  return text.length < 80 && citation.test(text);
}

/** Whether a text may be a title: it has three words, not all of them small, or eight wide characters. */
export function isLong(text: string): boolean {
  if (/([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]*){8}/.test(text))
    return true;
  const words = text.replace(/^\s*[([{][^)\]}]*[)\]}]?/, '').split(' ');
  const real = words.filter((word) => /\p{L}{2}/u.test(word) && !word.includes('@'));
  return real.length > 2 && /[\p{Lu}\p{Lo}\d]/u.test(text);
}

/** How many words begin with a small letter: many in sentences, few in names and venues. */
export function smallWords(text: string): number {
  return text.match(/(?<![\p{L}\d.])\p{Ll}{2,}/gu)?.length ?? 0;
}

/** The value that is there most often; of equals, the first. */
export function mostOf<Value>(values: Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[Value | undefined, number]>((a, b) => (b[1] > a[1] ? b : a), [undefined, 0])[0];
}
