import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import type { FoundPapers, PaperSources } from './sources';

interface GivePapersProps {
  sources: Pick<PaperSources, 'read' | 'open'>;
  /** Whether the library stands open below. */
  choosing: boolean;
  onFound: (found: FoundPapers) => void;
  onProblem: (problem: string) => void;
  onChoose: (choosing: boolean) => void;
}

/** Names papers: in writing, or by a file. */
export function GivePapers({ sources, choosing, onFound, onProblem, onChoose }: GivePapersProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const waiting = pasted.trim() !== '';
  useEffect(() => field.current?.setCustomValidity(waiting ? text('optionsExamplesWaiting') : ''), [waiting]);

  const take = async (reading: ReturnType<PaperSources['read']>) => {
    setBusy(true);
    const found = await reading;
    setBusy(false);
    if ('problem' in found) onProblem(found.problem);
    else onFound(found);
    return 'problem' in found ? undefined : found;
  };
  const addPasted = async () => {
    field.current?.focus();
    const found = await take(sources.read(pasted));
    if (found) setPasted((now) => leave(found.unknown, pasted, now));
  };

  return (
    <div class="give-papers" aria-busy={busy}>
      <label for={id}>{text('optionsExamplesPaste')}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        value={pasted}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <p id={`${id}-hint`} class="hint">
        {text('welcomePasteHint')}
      </p>
      <div class="actions">
        <button type="button" disabled={busy || !waiting} onClick={() => void addPasted()}>
          {text('optionsExamplesAdd')}
        </button>
        <BibButton busy={busy} onOpen={(file) => void take(sources.open(file))} />
        <button type="button" aria-expanded={choosing} onClick={() => onChoose(!choosing)}>
          {text('optionsExamplesChoose')}
        </button>
        {busy && <span class="muted">{text('optionsExamplesBusy')}</span>}
      </div>
    </div>
  );
}

/** Of what was read, only papers that are unknown still wait for the reader; what was typed after it meanwhile stays. */
function leave(unknown: PaperId[], read: string, now: string): string {
  const next = now.slice(read.length);
  const isWhole = next === '' || next.startsWith('\n') || read.endsWith('\n');
  if (!now.startsWith(read) || !isWhole) return now;
  return [...unknown, next.replace(/^\n/, '')].filter((line) => line !== '').join('\n');
}

function BibButton({ busy, onOpen }: { busy: boolean; onOpen: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const open = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onOpen(file);
    if (input.current) input.current.value = ''; // The same file may be chosen again
  };
  return (
    <>
      <button type="button" disabled={busy} onClick={() => input.current?.click()}>
        {text('optionsExamplesOpen')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".bib,.bibtex,.txt,application/x-bibtex,text/x-bibtex"
        data-testid="bib-file"
        onChange={({ currentTarget }) => open(currentTarget.files)}
      />
    </>
  );
}
