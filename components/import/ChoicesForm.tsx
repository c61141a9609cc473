import { useId } from 'preact/hooks';

import type { Choices } from '@/domain/given';
import { type Status, statuses } from '@/domain/library';
import { statusText } from '@/locale/status-text';
import { text } from '@/locale/text';

interface Props {
  choices: Choices;
  /** The reader's tags. */
  tags: string[];
  onChange: (choices: Choices) => void;
}

/** What the reader wants of all papers of a file. */
export function ChoicesForm({ choices, tags, onChange }: Props) {
  const id = useId();
  const choose = (value: string) =>
    onChange({ ...choices, status: statuses.find((one): one is Status => one === value) });
  return (
    <div class="import-choices">
      <div class="field">
        <label for={`${id}-tag`}>{text('importTag')}</label>
        <input
          id={`${id}-tag`}
          list={`${id}-tags`}
          maxLength={100}
          autocomplete="off"
          value={choices.tag}
          onInput={({ currentTarget }) => onChange({ ...choices, tag: currentTarget.value })}
        />
        <datalist id={`${id}-tags`}>
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </div>
      <div class="field">
        <label for={`${id}-status`}>{text('importStatus')}</label>
        <select
          id={`${id}-status`}
          value={choices.status ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">{text('importStatusOfFile')}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {statusText(status)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
