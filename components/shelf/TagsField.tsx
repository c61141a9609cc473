import './tags-field.css';

import { useId, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { keyOf } from '@/components/keys/in-use';
import { text } from '@/locale/text';
import { TagChip } from './TagChip';

interface Props {
  /** Those that stand there to be taken off. */
  tags: string[];
  suggestions: string[];
  colours: Record<string, string>;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** Tags of any characters: typed and added by Enter, suggested as they are typed. */
export function TagsField({ tags, suggestions, colours, onAdd, onRemove }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim() === '') return;
    onAdd(typed);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tags.at(-1);
    if (event.isComposing) return;
    if (event.key === 'Enter') add();
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) onRemove(last);
  };
  return (
    <div class="tags-field">
      <label for={id}>{text('shelfTags')}</label>
      <div class="tags">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            <TagChip tag={tag} colour={colours[tag]} />
            <button
              type="button"
              class="quiet icon"
              aria-label={text('shelfTakeTagOff', tag)}
              onClick={() => onRemove(tag)}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id={id}
          list={`${id}-list`}
          value={typed}
          maxLength={100}
          autocomplete="off"
          placeholder={text('shelfAddTag')}
          aria-keyshortcuts={keyOf('tag')}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
        <datalist id={`${id}-list`}>
          {suggestions
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
