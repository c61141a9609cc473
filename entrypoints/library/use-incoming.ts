import { useEffect, useState } from 'preact/hooks';

/** What the reader brings to the page. */
export type Incoming = { files: File[] } | { text: string; html?: string };

const fields = 'input, textarea, select, [contenteditable]';

/**
 * Calls `take` with what is dropped anywhere on the page, or pasted outside of fields. Make `take` by `useCallback`.
 * Returns whether something is held over the page.
 */
export function useIncoming(take: (incoming: Incoming) => void): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const on = <Type extends 'paste' | 'dragover' | 'dragleave' | 'drop'>(
      type: Type,
      listen: (event: DocumentEventMap[Type]) => void,
    ) => document.addEventListener(type, listen, { signal: ending.signal });
    const takeFrom = (event: Event, data: DataTransfer | null) => {
      const incoming = data && read(data);
      if (!incoming) return;
      event.preventDefault();
      take(incoming);
    };
    on('paste', (event) => isInField(event) || takeFrom(event, event.clipboardData));
    on('dragover', (event) => {
      if (isForField(event)) return;
      event.preventDefault(); // Else the browser would leave this page for the file
      setHeld(true);
    });
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setHeld(false));
    on('drop', (event) => {
      setHeld(false);
      if (isForField(event)) return;
      event.preventDefault();
      takeFrom(event, event.dataTransfer);
    });
    return () => ending.abort();
  }, [take]);
  return held;
}

/** Files; of what was copied, the text, though a picture of it may come along. */
function read(data: DataTransfer): Incoming | undefined {
  const files = Array.from(data.files);
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const arePictures = files.every(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !(arePictures && text !== '')) return { files };
  return text === '' && html === '' ? undefined : { text, ...(html !== '' && { html }) };
}

function isInField({ target }: Event): boolean {
  return target instanceof Element && target.matches(fields);
}

/** A field takes words itself; files are ours. */
function isForField(event: DragEvent): boolean {
  return isInField(event) && event.dataTransfer?.types.includes('Files') !== true;
}
