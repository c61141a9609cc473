import '@/components/form.css';

import { useId, useState } from 'preact/hooks';

import { type TextKey, text } from '@/locale/text';

import { PhrasePicks } from './PhrasePicks';

/** A field of research and some of its phrases. */
export interface Starter {
  field: TextKey;
  phrases: string[];
}

interface StarterPicksProps {
  starters: [Starter, ...Starter[]];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Phrases of one field at a time, to choose from. */
export function StarterPicks({ starters, chosen, onChange }: StarterPicksProps) {
  const id = useId();
  const [field, setField] = useState(starters[0].field);
  const starter = starters.find((each) => each.field === field) ?? starters[0];
  return (
    <div class="stack">
      <div class="field">
        <label for={id}>{text('welcomeField')}</label>
        <select
          id={id}
          value={field}
          onChange={({ currentTarget }) => setField(currentTarget.value as TextKey)}
        >
          {starters.map((each) => (
            <option key={each.field} value={each.field}>
              {text(each.field)}
            </option>
          ))}
        </select>
      </div>
      <PhrasePicks label={text(field)} offered={starter.phrases} chosen={chosen} onChange={onChange} />
    </div>
  );
}
