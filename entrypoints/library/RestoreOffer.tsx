import { useCallback } from 'preact/hooks';

import { RestoreQuestion } from '@/components/data/RestoreQuestion';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useRead } from '@/components/use-read';
import { previewRestore } from '@/deeds/data';
import type { Theirs } from '@/domain/theirs';
import { text } from '@/locale/text';

interface Props extends Pick<Deeds, 'run'> {
  name: string;
  theirs: Theirs;
  onDone: () => void;
}

/** A file that holds more than papers may be restored as a whole. */
export function RestoreOffer({ name, theirs, run, onDone }: Props) {
  const { value, error } = useRead(useCallback(() => previewRestore(theirs), [theirs]));
  if (error !== undefined) return <Notice problem={text('optionsOpenFailed', sayError(error))} />;
  if (!value) return null;
  const opened = { merge: value.merge, restore: () => run(value.restore) };
  return (
    <section class="import-whole">
      <p>{text('importWhole')}</p>
      <details>
        <summary>{text('importWholeInstead')}</summary>
        <RestoreQuestion name={name} opened={opened} onClose={onDone} />
      </details>
    </section>
  );
}
