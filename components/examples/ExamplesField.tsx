import '@/components/form.css';
import './examples.css';

import { useRef, useState } from 'preact/hooks';
import { addExamples, mostExamples } from '@/domain/draft';
import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';
import { type Added, AddedNote } from './AddedNote';
import { ExampleList } from './ExampleList';
import { GivePapers } from './GivePapers';
import { LibraryPicks } from './LibraryPicks';
import type { FoundPapers, PaperSources } from './sources';

interface ExamplesFieldProps {
  examples: Paper[];
  sources: PaperSources;
  onChange: (examples: Paper[]) => void;
}

/** Papers that an interest learns from: pasted, opened from a file, or chosen from the library. */
export function ExamplesField({ examples, sources, onChange }: ExamplesFieldProps) {
  const [added, setAdded] = useState<Added>();
  const [choosing, setChoosing] = useState(false);
  const latest = useRef(examples); // Papers are found some time after they were asked for
  latest.current = examples;

  const add = (found: FoundPapers) => {
    const grown = addExamples(latest.current, found.papers);
    const full = grown.length === mostExamples;
    setAdded({ ...found, added: grown.length - latest.current.length, full });
    onChange(grown);
  };
  const pick = (papers: Paper[]) => add({ papers, unknown: [], leftOut: 0 });
  const remove = (id: Paper['id']) => {
    setAdded(undefined);
    onChange(examples.filter((paper) => paper.id !== id));
  };

  return (
    <fieldset class="field examples">
      <legend>{text('optionsExamples')}</legend>
      <p class="hint">{text('optionsExamplesHint')}</p>
      <ExampleList examples={examples} onRemove={remove} />
      <GivePapers
        sources={sources}
        choosing={choosing}
        onFound={add}
        onProblem={(problem) => setAdded({ problem })}
        onChoose={setChoosing}
      />
      <AddedNote added={added} />
      {choosing && <LibraryPicks sources={sources} examples={examples} onAdd={pick} onRemove={remove} />}
    </fieldset>
  );
}
