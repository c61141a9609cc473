import { paperOf, type SavedPaper } from '@/domain/library';
import { type Name, nameOf } from '@/domain/paper-name';
import { linkPapers } from './link-papers';
import { eachInPieces, type Watch } from './pieces';

const atOnce = 1_000; // Papers in a transaction: pages wait for it up to half a second

/** Links papers as they lie in the library, however many there are: in the order of their titles, as these are looked up. */
export async function linkSaved(rows: SavedPaper[], { onPart }: Watch = {}): Promise<void> {
  const named: [Name, SavedPaper][] = [];
  await eachInPieces(rows, (row) => named.push([nameOf(paperOf(row)), row]));
  named.sort(([one], [other]) => (one.title < other.title ? -1 : 1));
  for (let from = 0; from < named.length; from += atOnce) {
    const some = named.slice(from, from + atOnce);
    await linkPapers(
      some.map(([, row]) => row),
      new Map(some.map(([name]) => [name.id, name])),
    );
    onPart?.((from + some.length) / named.length);
  }
}
