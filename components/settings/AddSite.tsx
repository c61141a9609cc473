import '@/components/form.css';

import { useId, useState } from 'preact/hooks';
import { Notice } from '@/components/Notice';
import { text } from '@/locale/text';

export interface AddSiteProps {
  /** Resolves to what is wrong with the text, if anything; the text stays unless it was `added`. */
  onAdd: (json: string) => Promise<{ added: boolean; problem?: string }>;
}

/** Adds a site that somebody taught, from the text they copied. */
export function AddSite({ onAdd }: AddSiteProps) {
  const id = useId();
  const [json, setJson] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = async () => {
    const { added, problem } = await onAdd(json);
    setProblem(problem);
    if (added) setJson((now) => (now === json ? '' : now));
  };
  return (
    <details class="site-add">
      <summary>{text('optionsSiteAdd')}</summary>
      <div class="field stack">
        <label for={id}>{text('optionsSiteAddLabel')}</label>
        <textarea
          id={id}
          value={json}
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => {
            setJson(currentTarget.value);
            setProblem(undefined);
          }}
        />
        <p id={`${id}-hint`} class="hint">
          {text('optionsSiteAddHint')}
        </p>
        {problem !== undefined && <Notice problem={problem} />}
        <p>
          <button type="button" disabled={json.trim() === ''} onClick={() => void add()}>
            {text('optionsSiteAddButton')}
          </button>
        </p>
      </div>
    </details>
  );
}
