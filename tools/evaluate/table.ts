import { groupBy } from './statistics';
import type { Summary } from './summary';

const heads = 'method,k,readers,AUC,±,AP,P@10,R@20%,WSS@95,AUC gain,±,AP gain,±,P@10 gain,±'.split(',');

/** The summaries as text to read: a table per corpus, methods together for each k. `±` is one standard error. */
export function tableOf(summaries: Summary[]): string {
  return [...groupBy(summaries, ({ corpus }) => corpus)]
    .map(([corpus, its]) => `${corpus}\n${corpusTable(its)}`)
    .join('\n\n');
}

function corpusTable(summaries: Summary[]): string {
  const sorted = [...summaries].sort((one, other) => one.k - other.k); // Stable: methods keep their order
  return layOut(
    [heads, ...sorted.map(cellsOf)],
    sorted.map(({ k }) => k),
  );
}

function cellsOf(one: Summary): string[] {
  const levels = [one.auc, one.auc_se, one.ap, one.p10, one.r20, one.wss95];
  const gains = [one.gain, one.gain_se, one.ap_gain, one.ap_gain_se, one.p10_gain, one.p10_gain_se];
  const numbers = [...levels, ...gains].map((number) => numberCell(number));
  return [one.method, String(one.k), String(one.readers), ...numbers];
}

/** A number with three digits, or so many, behind the point; empty where there is none. */
export function numberCell(number: number | null, digits = 3): string {
  return number === null ? '' : number.toFixed(digits);
}

/** Rows of cells in aligned columns, the first to the left, heads on top; an empty line wherever `parts` changes. */
export function layOut(rows: string[][], parts: (number | string)[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, at) => (at > 0 && parts[at - 1] !== parts[at - 2] ? `\n${line}` : line)).join('\n');
}
