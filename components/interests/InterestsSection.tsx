import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Empty } from '@/components/Empty';
import type { PaperSources } from '@/components/examples/sources';
import { Icon } from '@/components/Icon';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import type { Sample } from './FlagPreview';
import { InterestEditor } from './InterestEditor';
import { InterestList } from './InterestList';

interface InterestsSectionProps {
  /** Undefined while they are being read. */
  interests: Interest[] | undefined;
  sample: Sample | undefined;
  sources: PaperSources;
  makeInterest: () => Interest;
  /** `base` is the interest that it was made from, if that is there. Resolves to whether it is kept. */
  onKeep: (interest: Interest, base?: Interest) => Promise<boolean>;
  onSwitch: (interest: Interest, on: boolean) => void;
  onRemove: (interest: Interest) => void;
  /** Shows what was learned for an interest; `onBack` leads back to the list. */
  learned: (interest: Interest, onBack: () => void) => ComponentChildren;
  /** Stands below the list; `onCreate` opens the editor with a new interest of these parts. */
  suggestions: (onCreate: (parts: Partial<Interest>) => void) => ComponentChildren;
}

/** The list of interests, or the editor of one of them in its place. */
export function InterestsSection(props: InterestsSectionProps) {
  const { interests, sample, sources, makeInterest, onKeep, onSwitch, onRemove, learned, suggestions } =
    props;
  const section = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<Interest>();
  const [opened, setOpened] = useState<Interest['id']>();
  const shown = interests?.find(({ id }) => id === opened);
  const isNew = edited !== undefined && !interests?.some(({ id }) => id === edited.id);

  const close = (id: string, button = 'interest') => {
    setEdited(undefined);
    setOpened(undefined);
    requestAnimationFrame(() => {
      const back = section.current?.querySelector<HTMLElement>(`[data-${button}="${CSS.escape(id)}"]`);
      (back ?? section.current?.querySelector('button'))?.focus();
    });
  };
  const keep = async (interest: Interest) => {
    if (await onKeep(interest, isNew ? undefined : edited)) close(interest.id);
  };

  const remove = (interest: Interest) => {
    section.current?.querySelector<HTMLElement>('button.start')?.focus(); // The button that has the focus goes
    onRemove(interest);
  };

  if (interests === undefined) return null;
  if (edited)
    return (
      <InterestEditor
        title={isNew ? text('optionsNewInterest') : text('optionsEditInterest', edited.name)}
        interest={edited}
        sample={sample}
        sources={sources}
        onSave={(interest) => void keep(interest)}
        onCancel={() => close(edited.id)}
      />
    );
  if (shown) return <>{learned(shown, () => close(shown.id, 'learned'))}</>;
  return (
    <div ref={section} class="stack">
      <p class="lead">{text('optionsInterestsLead')}</p>
      {interests.length === 0 ? (
        <Empty title={text('optionsNoInterests')}>{text('optionsNoInterestsHint')}</Empty>
      ) : (
        <InterestList
          interests={interests}
          onSwitch={onSwitch}
          onEdit={setEdited}
          onLearned={({ id }) => setOpened(id)}
          onRemove={remove}
        />
      )}
      <button type="button" class="primary start" onClick={() => setEdited(makeInterest())}>
        <Icon name="add" />
        {text('optionsAddInterest')}
      </button>
      {suggestions((parts) => setEdited({ ...makeInterest(), ...parts }))}
    </div>
  );
}
