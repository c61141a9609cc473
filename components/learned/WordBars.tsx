import { useRef, useState } from 'preact/hooks';
import { focusNext } from '@/components/focus-next';
import { More } from '@/components/More';
import type { LearnedWord } from '@/domain/relevance/learned';
import { language, text } from '@/locale/text';

const few = 10; // Words shown at first

interface WordBarsProps {
  title: string;
  /** The strongest first. */
  words: LearnedWord[];
  /** The weight of the longest bar, above 0. */
  most: number;
  onIgnore: (word: string) => void;
}

/** Words as bars, each with its weight and a button to ignore it. */
export function WordBars({ title, words, most, onIgnore }: WordBarsProps) {
  const list = useRef<HTMLOListElement>(null);
  const [all, setAll] = useState(false);
  const weigh = new Intl.NumberFormat(language(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const ignore = (word: string, place: number) => {
    onIgnore(word);
    focusNext(list, place);
  };

  return (
    <section class="word-bars">
      <h3>{title}</h3>
      {words.length === 0 && <p class="muted">{text('optionsLearnedNoWords')}</p>}
      <ol ref={list}>
        {words.slice(0, all ? words.length : few).map(({ word, weight }, place) => (
          <li key={word}>
            <bdi>{word}</bdi>
            <span class="bar" style={{ '--part': Math.abs(weight) / most }} />
            <span class="weight">{weigh.format(weight).replace('-', '−')}</span>
            <button
              type="button"
              class="quiet"
              aria-label={text('optionsLearnedIgnoreWord', word)}
              onClick={() => ignore(word, place)}
            >
              {text('optionsLearnedIgnore')}
            </button>
          </li>
        ))}
      </ol>
      {!all && words.length > few && <More onMore={() => setAll(true)} />}
    </section>
  );
}
