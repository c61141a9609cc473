/**
 * A label as the phrases of an interest. Of "Area: topic" it takes the topic; lists ("planning; search", "data, text
 * and web mining") are taken apart at semicolons, commas, slashes and bars. "and" stays: it joins the words of one
 * topic more often than two topics. A `_` is a space.
 */
export function phrasesOf(label: string): string[] {
  const topic = label.slice(label.lastIndexOf(':') + 1);
  const parts = (topic.trim() === '' ? label : topic).split(/[;,/|]/);
  const phrases = parts.map((part) => part.replace(/[\s_]+/g, ' ').trim());
  return [...new Set(phrases)].filter((phrase) => phrase !== '');
}
