import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useFolding } from '@/components/use-folding';
import { text } from '@/locale/text';

interface Props {
  label: string;
  chosen: string | undefined;
  choices: { value: string; count: number; content: ComponentChildren }[];
  onChoose: (value: string | undefined) => void;
}

/** A button that unfolds a list to choose one from, or none. It folds on Escape and when the reader goes elsewhere. */
export function ChoiceMenu({ label, chosen, choices, onChoose }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useFolding(menu);
  if (choices.length === 0) return null;
  const choose = (value: string | undefined) => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
    onChoose(value);
  };
  return (
    <details class="choice-menu" ref={menu}>
      <summary class="filter-chip" data-chosen={chosen !== undefined || undefined}>
        {chosen === undefined ? label : `${label}: ${chosen}`}
        <Icon name="unfold" />
      </summary>
      <ul>
        {chosen !== undefined && (
          <li>
            <button type="button" class="quiet" onClick={() => choose(undefined)}>
              {text('shelfAll')}
            </button>
          </li>
        )}
        {choices.map(({ value, count, content }) => (
          <li key={value}>
            <button
              type="button"
              class="quiet"
              aria-pressed={value === chosen}
              onClick={() => choose(value === chosen ? undefined : value)}
            >
              {content} <span class="count">{count.toLocaleString()}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
