import './import.css';

import type { ComponentChildren } from 'preact';
import type { Choices } from '@/domain/given';
import type { Paper } from '@/domain/paper';
import { countText, type TextKey, text } from '@/locale/text';
import { ChoicesForm } from './ChoicesForm';
import { Counts, type ImportCounts } from './Counts';
import { FirstPapers } from './FirstPapers';
import { ProblemList } from './ProblemList';
import { Work } from './Work';

const kinds = {
  bibtex: 'importKindBibtex',
  ris: 'importKindRis',
  pubmed: 'importKindPubmed',
  endnote: 'importKindEndnote',
  'csl-json': 'importKindCsl',
  papermemory: 'importKindPapermemory',
  csv: 'importKindCsv',
  list: 'importKindList',
  backup: 'importKindBackup',
} satisfies Record<string, TextKey>;

interface Props {
  name: string;
  kind: keyof typeof kinds;
  papers: Paper[];
  problems: { line: number; says: string }[];
  /** What it would do; undefined while that is being found out, of which this part is done. */
  counts: ImportCounts | undefined;
  part: number;
  choices: Choices;
  tags: string[];
  /** Stands above what is asked, such as another way. */
  children?: ComponentChildren;
  onChoose: (choices: Choices) => void;
  onBring: () => void;
  onCancel: () => void;
  onSaveProblems: () => void;
}

/** What a file holds and what bringing it in would do: nothing has changed yet. */
export function Preview(props: Props) {
  const { name, kind, papers, problems, counts, choices, tags, children } = props;
  const gained = counts && counts.fresh + counts.changed;
  return (
    <section class="import-preview" aria-label={name}>
      <header>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p class="muted">{text(kinds[kind])}</p>
      </header>
      {children}
      {papers.length > 0 && <ChoicesForm choices={choices} tags={tags} onChange={props.onChoose} />}
      {counts ? (
        <Counts counts={counts} entries={papers.length} unreadable={problems.length} />
      ) : (
        <Work label={text('importComparing')} part={props.part} />
      )}
      <div class="actions">
        {gained !== 0 && (
          <button type="button" class="primary" disabled={gained === undefined} onClick={props.onBring}>
            {gained === undefined ? text('importBring') : countText('importBringNow', gained)}
          </button>
        )}
        <button type="button" onClick={props.onCancel}>
          {text(gained === 0 ? 'commonClose' : 'commonCancel')}
        </button>
        {gained === 0 && papers.length > 0 && <p>{text('importNothing')}</p>}
      </div>
      {problems.length > 0 && <ProblemList problems={problems} onSave={props.onSaveProblems} />}
      <FirstPapers papers={papers} />
    </section>
  );
}
