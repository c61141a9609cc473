/**
 * A label as the phrases of an interest. Of "Area: topic" it takes the topic; lists ("planning; search", "data, text
 * and web mining") are taken apart at semicolons, commas, slashes and bars. "and" joins the words of one topic more
 * often than two topics, so it stays. Names of files or sets (`neuro_genetics`, `ACEInhibitors`) become words.
 */
export function phrasesOf(label: string): string[] {
  const topic = label.slice(label.lastIndexOf(':') + 1);
  const parts = (topic.trim() === '' ? label : topic).split(/[;,/|]/);
  return [...new Set(parts.map(wordsOf))].filter((phrase) => phrase !== '');
}

function wordsOf(part: string): string {
  return part
    .replace(/_/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
