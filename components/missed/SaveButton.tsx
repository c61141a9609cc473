import { Icon } from '@/components/Icon';
import { text } from '@/locale/text';

interface SaveButtonProps {
  title: string;
  saved: boolean;
  onSave: () => void;
}

/** Saves once; it stays where it is, so that the focus does. */
export function SaveButton({ title, saved, onSave }: SaveButtonProps) {
  return (
    <button
      type="button"
      class="quiet"
      aria-label={saved ? undefined : text('optionsMissedSave', title)}
      aria-disabled={saved}
      onClick={() => !saved && onSave()}
    >
      <Icon name={saved ? 'saved' : 'save'} />
      {text(saved ? 'commonSaved' : 'commonSave')}
    </button>
  );
}
