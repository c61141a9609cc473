/** A strict reader of RFC 4180: every cell in quotes, every line ended, no line longer or shorter than the first. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  const body = text.replace(/^\uFEFF/, '');
  while (cell.lastIndex < body.length) {
    const at = cell.lastIndex;
    const [, value, end] = cell.exec(body) ?? [];
    if (value === undefined) throw new Error(`A cell expected at ${JSON.stringify(body.slice(at, at + 40))}`);
    rows.at(-1)?.push(value.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  rows.pop();
  const odd = rows.find((row) => row.length !== rows[0]?.length);
  if (odd) throw new Error(`A line of another length: ${odd.join()}`);
  return rows;
}
