import type { ComponentChildren } from 'preact';

import { type Paper, urlOf } from '@/domain/paper';
import { text } from '@/locale/text';

interface Props {
  paper: Paper;
  /** The key that opens it, where one does. */
  shortcut?: string;
  onOpen: (inBackground: boolean) => void;
  /** The title, or what stands for it. */
  children: ComponentChildren;
}

/** Leads to where a paper lives. */
export function PaperLink({ paper, shortcut, onOpen, children }: Props) {
  const opening = (event: MouseEvent) => {
    event.preventDefault(); // The popup dies as its tab opens; what is to be remembered goes first
    onOpen(event.button === 1 || event.ctrlKey || event.metaKey);
  };
  return (
    <a
      class="title"
      href={urlOf(paper.id)}
      title={titleOf(paper)}
      target="_blank"
      rel="noreferrer"
      aria-keyshortcuts={shortcut}
      onClick={opening}
      onAuxClick={(event) => event.button === 1 && opening(event)}
    >
      {children}
    </a>
  );
}

/** A paper's title, or its id in words where none is known. */
export function titleOf({ id, title }: Paper): string {
  return title.trim() === '' ? text('commonUntitled', id) : title;
}
