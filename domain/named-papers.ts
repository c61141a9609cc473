import type { Paper } from './paper';
import { readTitles } from './pasted';
import { titleId } from './title-id';

/** The papers that lines name by a title, an id or both. One named by an id alone has an empty title. */
export function fromLines(lines: string): Paper[] {
  return lines.split(/\r?\n/).flatMap(fromLine);
}

function fromLine(line: string): Paper[] {
  const { titles, ids } = readTitles(line);
  const [title] = titles;
  if (title === undefined) return ids.map((id) => ({ id, title: '', authors: [] }));
  const id = ids[0] ?? titleId(title);
  return id === undefined ? [] : [{ id, title, authors: [] }];
}
