import { Notice } from '@/components/Notice';
import { text } from '@/locale/text';

interface Props {
  opened: { name: string; found?: object } | undefined;
}

/** Says that a backup is being read, or what is wrong with it. */
export function FileReading({ opened }: Props) {
  const { name = '', found } = opened ?? {};
  return (
    <>
      <p class="hint" role="status">
        {opened && !found && text('libraryReading', name)}
      </p>
      {found && 'problem' in found && (
        <Notice problem={text('optionsRestoreProblem', name)}>{String(found.problem)}</Notice>
      )}
    </>
  );
}
