import { useState } from 'preact/hooks';
import type { Filter } from '@/components/opened/entry';
import { OpenedList } from '@/components/opened/OpenedList';
import { OpenForm } from '@/components/opened/OpenForm';
import { FirstSteps } from '@/components/papers/FirstSteps';
import type { Deeds } from '@/components/use-deeds';
import { text } from '@/locale/text';
import { Digest } from './Digest';
import { headOf } from './head';
import type { Opened } from './open-text';
import { useBasis } from './use-basis';
import type { Incoming } from './use-incoming';
import type { OpenedHere } from './use-opened';

interface OpenProps extends Pick<Deeds, 'run'> {
  opened: OpenedHere;
  onIncoming: (incoming: Incoming) => void;
}

/** Opens digests that are no web pages, and shows them. */
export function Open({ opened: { all, shown, reading, show }, onIncoming, run }: OpenProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const basis = useBasis();
  const form = (
    <OpenForm
      purpose="open"
      onFiles={(files) => onIncoming({ files })}
      onText={(written) => onIncoming({ text: written })}
    />
  );
  return (
    <>
      {basis.basis && basis.interests.length === 0 && (
        <FirstSteps onBegin={() => location.assign('/welcome.html')} />
      )}
      {shown ? (
        <details class="open-another" key={keyOf(shown)}>
          <summary>{text('libraryAnother')}</summary>
          {form}
        </details>
      ) : (
        <>
          <p class="lead">{text('libraryLead')}</p>
          {form}
        </>
      )}
      <p class="reading" role="status">
        {reading !== undefined && text('libraryReading', reading)}
      </p>
      {shown && all.length > 1 && (
        <OpenedList
          opened={all.map((each) => ({ ...headOf(each), key: keyOf(each), found: each.papers.length }))}
          shown={keyOf(shown)}
          onShow={(key) => show(all.find((each) => keyOf(each) === key) ?? shown)}
        />
      )}
      {shown && (
        <Digest
          key={keyOf(shown)}
          opened={shown}
          basis={basis}
          filter={filter}
          onFilter={setFilter}
          run={run}
        />
      )}
    </>
  );
}

function keyOf({ name, since }: Opened): string {
  return `${since} ${name}`;
}
