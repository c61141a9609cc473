import { build, buildButton, isolate } from '@/digest-page/build';
import { type TextKey, text } from '@/locale/text';
import type { PageChoices } from '@/sites/teach/pages-like';

export interface Kept {
  name: string;
  pages: keyof PageChoices;
}

export interface KeepingView {
  element: HTMLElement;
  chosen: () => Kept;
  /** Says what is wrong with the name, or nothing. */
  complain: (words: string) => void;
}

const choices: [pages: keyof PageChoices, name: TextKey][] = [
  ['like', 'teachPagesLike'],
  ['one', 'teachPagesOne'],
  ['all', 'teachPagesAll'],
];

let made = 0; // Names of groups and labels, each once in our root

/** Which pages the site is for and what it is called, and the button that keeps it. */
export function buildKeeping({ name, pages }: Kept, known: PageChoices, keep: () => void): KeepingView {
  const group = `pages-${++made}`;
  const radios = choices.flatMap(([value, key]) => {
    const patterns = known[value];
    if (!patterns) return [];
    const radio = build('input', { part: 'radio' });
    Object.assign(radio, { type: 'radio', name: group, value, checked: value === pages });
    const shown = patterns[0]!.replace(/^https:\/\//, '');
    return [
      {
        radio,
        label: build(
          'label',
          { part: 'choice' },
          radio,
          text(key),
          ' ',
          build('span', { part: 'soft' }, isolate(shown)),
        ),
      },
    ];
  });
  const input = build('input', { part: 'input' });
  Object.assign(input, { type: 'text', value: name, maxLength: 60, id: `${group}-name` });
  const label = build('label', { part: 'heading' }, text('teachName'));
  label.htmlFor = input.id;
  const complaint = build('p', { part: 'line', role: 'alert' });
  input.addEventListener('keydown', (event) => {
    event.stopPropagation(); // Letters are no keys of the page's
    if (event.key === 'Enter' && event.isTrusted && !event.isComposing) keep();
  });
  return {
    element: build(
      'div',
      {},
      build(
        'div',
        { role: 'radiogroup', label: text('teachPages') },
        build('h3', { part: 'heading' }, text('teachPages')),
        ...radios.map((each) => each.label),
      ),
      label,
      input,
      complaint,
      build('div', { part: 'more' }, buildButton(text('teachKeep'), keep, undefined, 'framed main')),
    ),
    chosen: () => ({
      name: input.value.trim().replace(/\s+/g, ' '),
      pages: (radios.find(({ radio }) => radio.checked)?.radio.value ?? pages) as keyof PageChoices,
    }),
    complain(words) {
      complaint.textContent = words;
      if (words) input.focus();
    },
  };
}
