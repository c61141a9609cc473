import './shelf-row.css';

import { Icon, type IconName } from '@/components/Icon';
import { InterestChip } from '@/components/interests/InterestChip';
import { keyOf } from '@/components/keys/in-use';
import { Authors } from '@/components/papers/Authors';
import { PaperTitle } from '@/components/papers/PaperTitle';
import { sayWhen } from '@/components/when';
import type { Interest } from '@/domain/interest';
import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import { emptyEntry, type ShelfActions, type ShelfEntry } from './entry';
import { StatusSign } from './StatusSign';
import { TagChip } from './TagChip';
import type { RowPlace } from './VirtualList';

const mostTags = 3;
const mostInterests = 2;

interface Props {
  id: PaperId;
  /** Undefined until it is read, and if it is damaged. */
  entry: ShelfEntry | undefined;
  damaged: boolean;
  place: RowPlace;
  interests: Interest[];
  colours: Record<string, string>;
  current: boolean;
  selected: boolean;
  open: ShelfActions['open'];
  /** `far` also selects what lies between this one and the one selected last. */
  onSelect: (far: boolean) => void;
  onCurrent: () => void;
  /** Shows everything about it where there is no room beside the list. */
  onShow: () => void;
}

/** A saved paper in the library's list: what it is, how far the reader is with it, and whether it is selected. */
export function ShelfRow({ id, damaged, place, current, selected, onSelect, ...props }: Props) {
  const entry = props.entry ?? emptyEntry(id, damaged ? text('shelfDamaged', id) : '…');
  const { onCurrent, onShow } = props;
  const touch = ({ target }: MouseEvent) => {
    onCurrent();
    if (target instanceof Element && !target.closest('a, label')) onShow();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys have the focus and the button for it
    <li
      class="shelf-row"
      data-testid="shelf-row"
      data-paper={id}
      data-current={current || undefined}
      data-selected={selected || undefined}
      aria-current={current || undefined}
      onFocusIn={onCurrent}
      onClick={touch}
      {...place}
    >
      <label class="select">
        <input
          type="checkbox"
          aria-label={text('shelfSelect', props.entry?.paper.title ?? id)}
          aria-keyshortcuts={keyOf('select')}
          checked={selected}
          onClick={(event) => onSelect(event.shiftKey)}
        />
      </label>
      <About {...props} entry={entry} />
      <button type="button" class="quiet icon details" aria-label={text('shelfDetails')} onClick={onShow}>
        <Icon name="next" />
      </button>
    </li>
  );
}

function About({
  entry,
  interests,
  colours,
  open,
}: Pick<Props, 'interests' | 'colours' | 'open'> & { entry: ShelfEntry }) {
  const { tags, favourite, note, verdict } = entry;
  const flaggedFor = interests.filter(({ id }) => verdict?.flagged && verdict.interests.includes(id));
  return (
    <div class="about">
      <div class="line">
        <PaperTitle entry={entry} open={open} />
        {favourite && <Sign name="favoured" label={text('shelfFavourite')} />}
        {note !== '' && <Sign name="note" label={text('shelfHasNote')} />}
      </div>
      <Authors paper={entry.paper} />
      <p class="line facts">
        <StatusSign status={entry.status} />
        {flaggedFor.slice(0, mostInterests).map((interest) => (
          <InterestChip key={interest.id} interest={interest} />
        ))}
        {tags.slice(0, mostTags).map((tag) => (
          <TagChip key={tag} tag={tag} colour={colours[tag]} />
        ))}
        {tags.length > mostTags && <span>{text('shelfMoreTags', tags.length - mostTags)}</span>}
        <bdi class="where">{factsOf(entry)}</bdi>
      </p>
    </div>
  );
}

function Sign({ name, label }: { name: IconName; label: string }) {
  return (
    <span title={label}>
      <Icon name={name} />
      <span class="visually-hidden">{label}</span>
    </span>
  );
}

/** Where and when it is published, and where and when it was saved. */
function factsOf({ paper, from, at }: ShelfEntry): string {
  const facts = [paper.venue, paper.date, from?.site, at === undefined ? undefined : sayWhen(at)];
  return facts.filter(Boolean).join(' · ');
}
