// Where a spreadsheet would begin a formula: at the start of a cell, and of one that begins where a semicolon is taken
// for the end of a cell
const formula = /(^|;)([\s"]*)('*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/g;
const guarded = /(^|;)([\s"]*)'('*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/g;

/** A cell that is text to every spreadsheet: one that looks like a formula begins with an apostrophe, as OWASP advises. */
export function guardCell(cell: string): string {
  return cell.replace(formula, "$1$2'$3");
}

/** What `guardCell` made a cell from. */
export function unguardCell(cell: string): string {
  return cell.replace(guarded, '$1$2$3');
}
