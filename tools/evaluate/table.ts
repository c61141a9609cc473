import type { Summary } from './summary';

const heads = [
  'method',
  'k',
  'readers',
  'AUC',
  '±',
  'AP',
  'P@10',
  'R@20%',
  'WSS@95',
  'gain',
  '±',
  'AP gain',
  '±',
  'P@10 gain',
  '±',
];

/** The summaries as text to read: a table per corpus, methods together for each k. `±` is one standard error. */
export function tableOf(summaries: Summary[]): string {
  const corpora = [...new Set(summaries.map(({ corpus }) => corpus))];
  return corpora
    .map((corpus) => `${corpus}\n${corpusTable(summaries.filter((one) => one.corpus === corpus))}`)
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
  const { gain, gain_se, ap_gain, ap_gain_se, p10_gain, p10_gain_se } = one;
  return [
    one.method,
    String(one.k),
    String(one.readers),
    ...[one.auc, one.auc_se, one.ap, one.p10, one.r20, one.wss95].map(fixed),
    ...[
      signed(gain),
      fixed(gain_se),
      signed(ap_gain),
      fixed(ap_gain_se),
      signed(p10_gain),
      fixed(p10_gain_se),
    ],
  ];
}

function fixed(number: number | null): string {
  return number === null ? '' : number.toFixed(3);
}

function signed(number: number | null): string {
  return number !== null && number >= 0 ? `+${fixed(number)}` : fixed(number);
}

/** Aligned columns, the first to the left; an empty line wherever `parts` changes. */
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
