import { type ComponentChild, createElement } from 'preact';
import { useMemo } from 'preact/hooks';

import { NoteAsWritten } from './NoteAsWritten';
import { type NoteNode, treeOf } from './note-tree';

/** A note as what its Markdown says; as it is written when it is nested too deeply. It asks the network for nothing. */
export function NoteTree({ note }: { note: string }) {
  return useMemo(() => {
    const tree = treeOf(note);
    return tree ? <div class="note-text">{tree.map(show)}</div> : <NoteAsWritten note={note} />;
  }, [note]);
}

function show(node: NoteNode): ComponentChild {
  if (typeof node === 'string') return node;
  const { tag, href, start, children } = node;
  const shown = children.map(show);
  if (href === undefined) return createElement(tag, start === undefined ? null : { start }, ...shown);
  return (
    <a href={href} title={href} target="_blank" rel="noreferrer noopener">
      {shown}
    </a>
  );
}
