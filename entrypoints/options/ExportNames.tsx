import { TemplateField } from '@/components/settings/TemplateField';
import type { Paper } from '@/domain/paper';
import type { Settings } from '@/domain/settings';
import { citeKeys, readKeyTemplate } from '@/exchange/out/cite-keys';
import { fileNames, readNameTemplate } from '@/exchange/out/file-names';
import { text } from '@/locale/text';

const sample: Paper = {
  id: 'arxiv:1706.03762',
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'],
  date: '2017-06-12',
  venue: 'NeurIPS',
};

interface Props {
  settings: Pick<Settings, 'citeKey' | 'noteName'>;
  onChange: (change: Pick<Settings, 'citeKey' | 'noteName'>) => void;
}

/** How the reader wants keys of citations and names of notes. */
export function ExportNames({ settings: { citeKey = '', noteName = '' }, onChange }: Props) {
  return (
    <section class="stack">
      <h2>{text('optionsExport')}</h2>
      <p>{text('optionsExportHint')}</p>
      <TemplateField
        label={text('optionsCiteKey')}
        written={citeKey}
        usual="{author}{year}{title}"
        read={exampleKey}
        onKeep={(citeKey) => onChange({ citeKey })}
      />
      <TemplateField
        label={text('optionsNoteName')}
        written={noteName}
        usual="{author} {year} {title}"
        read={exampleName}
        onKeep={(noteName) => onChange({ noteName })}
      />
    </section>
  );
}

function exampleKey(written: string) {
  const template = readKeyTemplate(written);
  return 'problem' in template ? template : { example: citeKeys([sample], template)[0] ?? '' };
}

function exampleName(written: string) {
  const template = readNameTemplate(written);
  return 'problem' in template ? template : { example: `${fileNames([sample], template)[0]}.md` };
}
