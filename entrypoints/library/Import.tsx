import { useMemo, useState } from 'preact/hooks';

import { Done } from '@/components/import/Done';
import { Preview } from '@/components/import/Preview';
import { Work } from '@/components/import/Work';
import { Notice } from '@/components/Notice';
import { OpenForm } from '@/components/opened/OpenForm';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useLeaveWarning } from '@/components/use-leave-warning';
import { useSettled } from '@/components/use-settled';
import { useWatched } from '@/components/use-watched';
import { takeBackChange } from '@/deeds/history';
import { saveProblems } from '@/deeds/import';
import { type Choices, withChoices } from '@/domain/given';
import type { ReadPapers } from '@/exchange/in/read-papers';
import { type TextKey, text } from '@/locale/text';
import type { ImportStep } from '@/storage/import';
import { watchTags } from '@/storage/tags';
import { RestoreOffer } from './RestoreOffer';
import type { ImportHere } from './use-import';
import { usePreview } from './use-preview';

const pause = 400; // Milliseconds without typing until the papers are compared anew

const steps: Record<ImportStep, TextKey> = {
  reading: 'importComparing',
  keeping: 'importKeeping',
  linking: 'importLinking',
};

interface Props extends Pick<Deeds, 'run'> {
  here: ImportHere;
}

/** Brings the papers of a file into the library: shown first, then done. */
export function Import({ here: { state, take, bring, cancel }, run }: Props) {
  useLeaveWarning(state.at === 'bringing');
  switch (state.at) {
    case 'reading':
      return <Work label={text('libraryReading', state.name)} part={state.part} onCancel={cancel} />;
    case 'asking':
      return <Asking name={state.name} read={state.read} bring={bring} cancel={cancel} run={run} />;
    case 'bringing':
      return (
        <Work
          label={text(steps[state.step])}
          part={state.part}
          onCancel={state.step === 'reading' ? cancel : undefined}
        />
      );
    case 'done': {
      const { history } = state.imported;
      const undo = async () => {
        if (history !== undefined && (await run((onPart) => takeBackChange({ id: history }, onPart))))
          cancel();
      };
      return (
        <Done counts={state.imported} onUndo={history === undefined ? undefined : undo} onAnother={cancel} />
      );
    }
    default:
      return (
        <>
          <p class="lead">{text('importLead')}</p>
          {state.problem && <Notice problem={sayProblem(state.problem)} />}
          <OpenForm
            purpose="import"
            onFiles={(files) => take({ files })}
            onText={(written) => take({ text: written })}
          />
        </>
      );
  }
}

function sayProblem({ name, says }: { name: string; says: string }): string {
  return name === '' ? says : text('importProblem', name, says);
}

interface AskingProps extends Pick<Deeds, 'run'>, Pick<ImportHere, 'bring' | 'cancel'> {
  name: string;
  read: ReadPapers;
}

function Asking({ name, read, bring, cancel, run }: AskingProps) {
  const [choices, setChoices] = useState<Choices>({ tag: '' });
  const settled = useSettled(choices, pause);
  const wanted = useMemo(() => withChoices(read.papers, settled), [read.papers, settled]);
  const preview = usePreview(wanted);
  const tags = useWatched(watchTags);
  const isSettled = settled === choices;
  return (
    <>
      {preview.error !== undefined && <Notice problem={text('popupCannotRead', sayError(preview.error))} />}
      <Preview
        name={name}
        kind={read.kind}
        papers={read.papers}
        problems={read.problems}
        counts={isSettled ? preview.counts : undefined}
        part={preview.part}
        choices={choices}
        tags={(tags.value ?? []).map(({ tag }) => tag)}
        onChoose={setChoices}
        onBring={() => bring(wanted)}
        onCancel={cancel}
        onSaveProblems={() => saveProblems(name, read.problems)}
      >
        {read.theirs && <RestoreOffer name={name} theirs={read.theirs} run={run} onDone={cancel} />}
      </Preview>
    </>
  );
}
