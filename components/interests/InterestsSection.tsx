import { useRef, useState } from 'preact/hooks';
import { Empty } from '@/components/Empty';
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
  makeInterest: () => Interest;
  /** Resolves to whether it is kept. */
  onKeep: (interest: Interest) => Promise<boolean>;
  onSwitch: (interest: Interest, on: boolean) => void;
  onRemove: (interest: Interest) => void;
}

/** The list of interests, or the editor of one of them in its place. */
export function InterestsSection(props: InterestsSectionProps) {
  const { interests, sample, makeInterest, onKeep, onSwitch, onRemove } = props;
  const section = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<Interest>();
  const isNew = edited !== undefined && !interests?.some(({ id }) => id === edited.id);

  const close = (id: string) => {
    setEdited(undefined);
    requestAnimationFrame(() => {
      const back = section.current?.querySelector<HTMLElement>(`[data-interest="${CSS.escape(id)}"]`);
      (back ?? section.current?.querySelector('button'))?.focus();
    });
  };
  const keep = async (interest: Interest) => {
    if (await onKeep(interest)) close(interest.id);
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
        onSave={(interest) => void keep(interest)}
        onCancel={() => close(edited.id)}
      />
    );
  return (
    <div ref={section} class="stack">
      <p class="lead">{text('optionsInterestsLead')}</p>
      {interests.length === 0 ? (
        <Empty title={text('optionsNoInterests')}>{text('optionsNoInterestsHint')}</Empty>
      ) : (
        <InterestList interests={interests} onSwitch={onSwitch} onEdit={setEdited} onRemove={remove} />
      )}
      <button type="button" class="primary start" onClick={() => setEdited(makeInterest())}>
        <Icon name="add" />
        {text('optionsAddInterest')}
      </button>
    </div>
  );
}
