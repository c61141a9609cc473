import '@/components/form.css';
import './interest-editor.css';

import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { ExamplesField } from '@/components/examples/ExamplesField';
import type { PaperSources } from '@/components/examples/sources';
import { focusAtOnce } from '@/components/focus-at-once';
import { useLeaveWarning } from '@/components/use-leave-warning';
import { type Problems, problemsOf } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { ColourField } from './ColourField';
import { DraftActions } from './DraftActions';
import { FlagPreview, type Sample } from './FlagPreview';
import { ExceptionFields, SearchFields } from './SearchFields';
import { ShareField } from './ShareField';

interface InterestEditorProps {
  title: string;
  interest: Interest;
  /** What the preview is made of; undefined while it is being read. */
  sample: Sample | undefined;
  sources: PaperSources;
  /** Called with an interest that has no problems. */
  onSave: (interest: Interest) => void;
  onCancel: () => void;
}

/** Edits one interest, and shows meanwhile what it would flag. Nothing is kept until the reader saves. */
export function InterestEditor({ title, interest, sample, sources, onSave, onCancel }: InterestEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(interest);
  const [problems, setProblems] = useState<Problems>({});
  const { examples = [] } = draft;
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
        <Group title={text('optionsGroupLook')}>
          <SearchFields draft={draft} problems={problems} onChange={change} />
        </Group>
        <Group title={text('optionsGroupLearn')}>
          <ExamplesField
            examples={examples}
            sources={sources}
            onChange={(examples) => change({ examples })}
          />
          <ShareField share={draft.share} onChange={(share) => change({ share })} />
        </Group>
        <Group title={text('optionsGroupExcept')}>
          <ExceptionFields draft={draft} onChange={change} />
        </Group>
        <DraftActions changed={changed} onCancel={onCancel} />
      </div>
      <FlagPreview
        sample={sample}
        interests={[{ ...draft, on: true }]}
        hint={hintFor(sample, examples.length > 0)}
      />
    </form>
  );
}

function hintFor(sample: Sample | undefined, learns: boolean): string | undefined {
  if (learns) return text('optionsPreviewLearned');
  return sample?.seen === false ? text('optionsPreviewDemoHint') : undefined;
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="group">
      <h3>{title}</h3>
      {children}
    </section>
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
