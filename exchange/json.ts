/**
 * Reads JSON from a file of the reader. Never throws for what the text holds: says in a plain sentence what is
 * wrong, and where as far as the browser tells.
 */
export function parseJson(text: string): { value: unknown } | { problem: string } {
  const json = text.replace(/^\uFEFF/, '').trimEnd();
  if (json === '') return { problem: 'The file is empty.' };
  if (/^\s*</.test(json)) return { problem: 'The file is a web page, not a backup.' };
  if (/^[\uFFFD\0]|^.\0/s.test(json)) return { problem: 'The file is not text in UTF-8.' };
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { problem: problemOf(json, String(error)) };
  }
}

function problemOf(json: string, message: string): string {
  const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? Number.NaN); // Chromium says where only so
  if (offset >= json.length || /\bend of|unterminated/i.test(message))
    return `The file is cut off: it ends too early, after ${json.length.toLocaleString('en')} characters.`;
  const place = Number.isNaN(offset) ? /line \d+ column \d+/.exec(message)?.[0] : placeOf(json, offset);
  return place ? `The file is not valid JSON at ${place}.` : 'The file is not valid JSON.';
}

function placeOf(json: string, offset: number): string {
  const lines = json.slice(0, offset).split('\n');
  return `line ${lines.length} column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
