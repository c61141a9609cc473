import '@/components/form.css';

import { useEffect, useId, useState } from 'preact/hooks';
import { Notice } from '@/components/Notice';
import { useSettled } from '@/components/use-settled';
import { text } from '@/locale/text';
import { PhrasePicks } from './PhrasePicks';

const pause = 250; // Milliseconds without typing

/** What pasted papers speak of. */
export interface Findings {
  /** The most telling first. */
  phrases: string[];
  /** Ids of papers whose titles are not known here. */
  unknown: string[];
  /** Why they could not be looked up. */
  problem?: string;
}

interface PastePapersProps {
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** Finds phrases in titles, ids or BibTeX. Never rejects. */
  read: (pasted: string) => Promise<Findings>;
}

/** Suggests phrases from papers the reader likes. */
export function PastePapers({ chosen, onChange, read }: PastePapersProps) {
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [found, setFound] = useState<Findings>();
  const settled = useSettled(pasted, pause);
  useEffect(() => {
    let current = true;
    if (settled.trim() === '') setFound(undefined);
    else void read(settled).then((result) => current && setFound(result));
    return () => {
      current = false;
    };
  }, [settled, read]);

  return (
    <div class="stack">
      <div class="field">
        <label for={id}>{text('welcomePasteLabel')}</label>
        <textarea
          id={id}
          rows={4}
          value={pasted}
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <p id={`${id}-hint`} class="hint">
          {text('welcomePasteHint')}
        </p>
      </div>
      <div role="status">{found && <FoundPhrases found={found} chosen={chosen} onChange={onChange} />}</div>
    </div>
  );
}

type FoundPhrasesProps = Pick<PastePapersProps, 'chosen' | 'onChange'> & { found: Findings };

function FoundPhrases({ found: { phrases, unknown, problem }, chosen, onChange }: FoundPhrasesProps) {
  return (
    <div class="stack">
      {problem !== undefined && <Notice problem={problem} />}
      {unknown.length > 0 && (
        <p>
          <bdi>{text('welcomePasteUnknown', unknown.join(', '))}</bdi>
        </p>
      )}
      {phrases.length > 0 && (
        <PhrasePicks
          label={text('welcomePasteFound')}
          offered={phrases}
          chosen={chosen}
          onChange={onChange}
        />
      )}
      {phrases.length === 0 && unknown.length === 0 && <p class="muted">{text('welcomePasteNone')}</p>}
    </div>
  );
}
