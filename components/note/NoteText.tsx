import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { NoteAsWritten } from './NoteAsWritten';

type Tree = FunctionComponent<{ note: string }>;

let known: Tree | undefined;

/** A note as it is read. What reads Markdown is loaded with the first note; until then it stands as it is written. */
export function NoteText({ note }: { note: string }) {
  const [Tree, setTree] = useState<Tree | undefined>(() => known);
  useEffect(() => {
    if (known) return;
    let wanted = true;
    void import('./NoteTree').then(({ NoteTree }) => {
      known = NoteTree;
      if (wanted) setTree(() => NoteTree);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return Tree ? <Tree note={note} /> : <NoteAsWritten note={note} />;
}
