import { type TextKey, text } from '@/locale/text';

const lines: TextKey[] = [
  'optionsPrivacyLocal',
  'optionsPrivacyNetwork',
  'optionsPrivacyPages',
  'optionsPrivacyLeave',
];

/** What Paperlight does with what it learns about the reader. */
export function PrivacyNote() {
  return (
    <div class="stack">
      {lines.map((line) => (
        <p key={line}>{text(line)}</p>
      ))}
    </div>
  );
}
