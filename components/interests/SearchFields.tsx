import type { Problems } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { LookField } from './LookField';
import { PhraseField } from './PhraseField';

const names = /[;\n]/; // A comma may stand inside a name

interface SearchFieldsProps {
  draft: Interest;
  problems: Problems;
  onChange: (part: Partial<Interest>) => void;
}

/** What the reader says an interest looks for. */
export function SearchFields({ draft, problems, onChange }: SearchFieldsProps) {
  return (
    <>
      <PhraseField
        label={text('optionsPhrases')}
        hint={text('optionsPhrasesHint')}
        problem={problems.phrases && text('optionsPhrasesMissing')}
        phrases={draft.phrases}
        onChange={(phrases) => onChange({ phrases })}
      />
      <LookField
        look={draft.look}
        problem={problems.look && text('optionsLookMissing')}
        onChange={(look) => onChange({ look })}
      />
      <PhraseField
        label={text('optionsAuthors')}
        hint={text('optionsAuthorsHint')}
        phrases={draft.authors}
        separator={names}
        onChange={(authors) => onChange({ authors })}
      />
      <PhraseField
        label={text('optionsCategories')}
        hint={text('optionsCategoriesHint')}
        phrases={draft.categories}
        separator={/[,\s]/}
        onChange={(categories) => onChange({ categories })}
      />
    </>
  );
}

/** What keeps a paper from being flagged, and what nothing is learned from. */
export function ExceptionFields({ draft, onChange }: Omit<SearchFieldsProps, 'problems'>) {
  return (
    <>
      <PhraseField
        label={text('optionsNot')}
        hint={text('optionsNotHint')}
        phrases={draft.not}
        onChange={(not) => onChange({ not })}
      />
      <PhraseField
        label={text('optionsNever')}
        hint={text('optionsNeverHint')}
        phrases={draft.never ?? []}
        separator={names}
        onChange={(never) => onChange({ never })}
      />
      <PhraseField
        label={text('optionsIgnored')}
        hint={text('optionsIgnoredHint')}
        phrases={draft.ignoredWords ?? []}
        onChange={(ignoredWords) => onChange({ ignoredWords })}
      />
    </>
  );
}
