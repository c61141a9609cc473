import './tag-list.css';

import { useState } from 'preact/hooks';
import { Confirm } from '@/components/Confirm';
import { Empty } from '@/components/Empty';
import { keyOf } from '@/components/keys/in-use';
import { TagChip } from '@/components/shelf/TagChip';
import { type Colour, colours } from '@/domain/interest';
import { colourText } from '@/locale/colour-text';
import { countText, text } from '@/locale/text';

export interface TagActions {
  rename: (tag: string, name: string) => void;
  remove: (tag: string) => void;
  colour: (tag: string, colour: Colour | undefined) => void;
  /** Shows its papers. */
  show: (tag: string) => void;
}

interface Props {
  tags: { tag: string; count: number }[];
  colours: Record<string, Colour>;
  actions: TagActions;
}

/** All tags, each to be renamed, coloured or taken off. Renamed to another one, they become one. */
export function TagList({ tags, colours: chosen, actions }: Props) {
  if (tags.length === 0)
    return (
      <Empty title={text('tagsNone')}>
        <p>{text('tagsHow', keyOf('tag'))}</p>
      </Empty>
    );
  return (
    <ul class="tag-list">
      {tags.map(({ tag, count }) => (
        <TagRow key={tag} tag={tag} count={count} colour={chosen[tag]} tags={tags} actions={actions} />
      ))}
    </ul>
  );
}

interface RowProps extends Pick<Props, 'tags' | 'actions'> {
  tag: string;
  count: number;
  colour: Colour | undefined;
}

function TagRow({ tag, count, colour, tags, actions }: RowProps) {
  return (
    <li data-testid="tag-row">
      <button type="button" class="quiet" onClick={() => actions.show(tag)}>
        <TagChip tag={tag} colour={colour} /> {countText('commonPapers', count)}
      </button>
      <select
        aria-label={text('tagsColour', tag)}
        value={colour ?? ''}
        onChange={({ currentTarget: { value } }) =>
          actions.colour(
            tag,
            colours.find((one) => one === value),
          )
        }
      >
        <option value="">{text('tagsNoColour')}</option>
        {colours.map((one) => (
          <option key={one} value={one}>
            {colourText(one)}
          </option>
        ))}
      </select>
      <Rename tag={tag} tags={tags} onRename={(name) => actions.rename(tag, name)} />
      <Confirm
        label={text('tagsRemove')}
        sure={countText('tagsRemoveSure', count)}
        onConfirm={() => actions.remove(tag)}
      />
    </li>
  );
}

function Rename({
  tag,
  tags,
  onRename,
}: Pick<RowProps, 'tag' | 'tags'> & { onRename: (name: string) => void }) {
  const [name, setName] = useState(tag);
  const other = tags.find((one) => one.tag === name.trim() && one.tag !== tag);
  const rename = (event: Event) => {
    event.preventDefault();
    if (name.trim() !== '' && name.trim() !== tag) onRename(name);
  };
  return (
    <form onSubmit={rename}>
      <input
        aria-label={text('tagsName', tag)}
        value={name}
        maxLength={100}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit" disabled={name.trim() === '' || name.trim() === tag}>
        {text(other ? 'tagsMerge' : 'tagsRename')}
      </button>
    </form>
  );
}
