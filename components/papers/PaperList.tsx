import { useKeptFocus } from '@/components/use-kept-focus';
import type { Interest } from '@/domain/interest';
import { type Entry, type PaperActions, PaperRow } from './PaperRow';

interface Props {
  groups: { heading?: string; entries: Entry[] }[];
  interests: Interest[];
  actions: PaperActions;
}

/** Papers below each other, in groups; an empty group is not shown. */
export function PaperList({ groups, interests, actions }: Props) {
  const list = useKeptFocus<HTMLDivElement>('.paper-row');
  return (
    <div ref={list}>
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ heading, entries }) => (
          <section key={heading ?? ''}>
            {heading && <h2 class="divider">{heading}</h2>}
            <ul>
              {entries.map((entry) => (
                <PaperRow key={entry.paper.id} entry={entry} interests={interests} actions={actions} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
