import '@/components/form.css';
import './interest-editor.css';

import { useId, useRef, useState } from 'preact/hooks';
import { focusAtOnce } from '@/components/focus-at-once';
import { useLeaveWarning } from '@/components/use-leave-warning';
import { type Problems, problemsOf } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { ColourField } from './ColourField';
import { DraftActions } from './DraftActions';
import { FlagPreview, type Sample } from './FlagPreview';
import { LookField } from './LookField';
import { PhraseField } from './PhraseField';

interface InterestEditorProps {
  title: string;
  interest: Interest;
  /** What the preview is made of; undefined while it is being read. */
  sample: Sample | undefined;
  /** Called with an interest that has no problems. */
  onSave: (interest: Interest) => void;
  onCancel: () => void;
}

/** Edits one interest, and shows meanwhile what it would flag. Nothing is kept until the reader saves. */
export function InterestEditor({ title, interest, sample, onSave, onCancel }: InterestEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(interest);
  const [problems, setProblems] = useState<Problems>({});
  const changed = draft !== interest;
  useLeaveWarning(changed);

  const change = (part: Partial<Interest>) => {
    setDraft((last) => ({ ...last, ...part }));
    setProblems({});
  };
  const save = (event: Event) => {
    event.preventDefault();
    const found = problemsOf(draft);
    if (Object.keys(found).length === 0) return onSave({ ...draft, name: draft.name.trim() });
    setProblems(found);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  return (
    <form ref={form} class="interest-editor" data-testid="interest-editor" aria-label={title} onSubmit={save}>
      <div class="fields">
        <h2>{title}</h2>
        <NameField
          name={draft.name}
          missing={problems.name !== undefined}
          onChange={(name) => change({ name })}
        />
        <ColourField colour={draft.colour} onChange={(colour) => change({ colour })} />
        <SearchFields draft={draft} problems={problems} onChange={change} />
        <DraftActions changed={changed} onCancel={onCancel} />
      </div>
      <FlagPreview
        sample={sample}
        interests={[{ ...draft, on: true }]}
        hint={sample?.seen === false ? text('optionsPreviewDemoHint') : undefined}
      />
    </form>
  );
}

interface NameFieldProps {
  name: string;
  missing: boolean;
  onChange: (name: string) => void;
}

function NameField({ name, missing, onChange }: NameFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{text('optionsName')}</label>
      <input
        ref={focusAtOnce}
        id={id}
        value={name}
        maxLength={60}
        autocomplete="off"
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-problem` : undefined}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {missing && (
        <p id={`${id}-problem`} class="hint problem">
          {text('optionsNameMissing')}
        </p>
      )}
    </div>
  );
}

interface SearchFieldsProps {
  draft: Interest;
  problems: Problems;
  onChange: (part: Partial<Interest>) => void;
}

function SearchFields({ draft, problems, onChange }: SearchFieldsProps) {
  return (
    <>
      <PhraseField
        label={text('optionsPhrases')}
        hint={text('optionsPhrasesHint')}
        problem={problems.phrases && text('optionsPhrasesMissing')}
        phrases={draft.phrases}
        onChange={(phrases) => onChange({ phrases })}
      />
      <LookField
        look={draft.look}
        problem={problems.look && text('optionsLookMissing')}
        onChange={(look) => onChange({ look })}
      />
      <PhraseField
        label={text('optionsNot')}
        hint={text('optionsNotHint')}
        phrases={draft.not}
        onChange={(not) => onChange({ not })}
      />
      <PhraseField
        label={text('optionsAuthors')}
        hint={text('optionsAuthorsHint')}
        phrases={draft.authors}
        separator={/[;\n]/} // A comma may stand inside a name
        onChange={(authors) => onChange({ authors })}
      />
      <PhraseField
        label={text('optionsCategories')}
        hint={text('optionsCategoriesHint')}
        phrases={draft.categories}
        separator={/[,\s]/}
        onChange={(categories) => onChange({ categories })}
      />
    </>
  );
}
