import { text } from '@/locale/text';

/**
 * Reads JSON from a file of the reader. Never throws for what the text holds: says in a plain sentence what is
 * wrong, and where as far as the browser tells.
 */
export function parseJson(file: string): { value: unknown } | { problem: string } {
  const json = file.replace(/^\uFEFF/, '').trimEnd();
  if (json === '') return { problem: text('exchangeEmpty') };
  if (/^\s*</.test(json)) return { problem: text('exchangeWebPage') };
  if (/^[\uFFFD\0]|^.\0/s.test(json)) return { problem: text('exchangeNotUtf8') };
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { problem: problemOf(json, String(error)) };
  }
}

function problemOf(json: string, message: string): string {
  const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  if (offset >= json.length || /\bend of|unterminated/i.test(message))
    return text('exchangeCutOff', json.length.toLocaleString());
  const place = placeIn(message) ?? placeOf(json, offset);
  return place ? text('exchangeNotJsonAt', place.line, place.column) : text('exchangeNotJson');
}

interface Place {
  line: number;
  column: number;
}

/** Firefox tells the place, counted from 1. */
function placeIn(message: string): Place | undefined {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
}

/** Chromium tells the offset only. */
function placeOf(json: string, offset: number): Place | undefined {
  if (Number.isNaN(offset)) return;
  const lines = json.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
