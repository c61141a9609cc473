import { focusAtOnce } from '@/components/focus-at-once';
import { keyOf, withKeyOf } from '@/components/keys/in-use';
import { Authors } from '@/components/papers/Authors';
import { titleOf } from '@/components/papers/PaperLink';
import type { Action } from '@/domain/keys';
import { type Paper, urlOf } from '@/domain/paper';
import { type TextKey, text } from '@/locale/text';
import { Abstract } from './Abstract';
import type { Answer, Round } from './check';

const answers: [Answer, TextKey, Action][] = [
  ['relevant', 'optionsMissedYes', 'relevant'],
  ['other', 'optionsMissedNo', 'notRelevant'],
  ['skipped', 'optionsMissedSkip', 'skip'],
];

interface CheckRoundProps {
  /** With fewer answers than papers. */
  round: Round;
  /** Whether single keys are switched on. */
  keys: boolean;
  onAnswer: (answer: Answer) => void;
  /** Takes the last answer back. */
  onBack: () => void;
  onStop: () => void;
}

/** One drawn paper after another, each to be judged without a hint of what Paperlight thinks of it. */
export function CheckRound({ round, keys, onAnswer, onBack, onStop }: CheckRoundProps) {
  const place = round.answers.length;
  const paper = round.drawn[place]!.paper;
  const follow = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    const pressed = event.key.toLowerCase();
    const answer = answers.find(([, , action]) => keyOf(action) === pressed)?.[0];
    if (answer) onAnswer(answer);
    else if (pressed === keyOf('back') && place > 0) onBack();
    else return;
    event.preventDefault(); // Elsewhere on the page its button is pressed
  };

  return (
    <section class="check" aria-label={text('optionsMissedCheck')} onKeyDown={keys ? follow : undefined}>
      <PaperInQuestion paper={paper} place={place} many={round.drawn.length} />
      <fieldset class="question">
        <legend>{text('optionsMissedQuestion')}</legend>
        {answers.map(([answer, label, action]) => (
          <button
            key={answer}
            type="button"
            title={withKeyOf(text(label), action)}
            aria-keyshortcuts={keyOf(action)}
            onClick={() => onAnswer(answer)}
          >
            {text(label)}
          </button>
        ))}
      </fieldset>
      <Abstract paper={paper} />
      <p class="hint">
        {keys && <Keys />}
        {text('optionsMissedCounts')}
      </p>
      <div class="actions foot">
        <button type="button" aria-keyshortcuts={keyOf('back')} disabled={place === 0} onClick={onBack}>
          {text('optionsMissedBack')}
        </button>
        <button type="button" onClick={onStop}>
          {text('optionsMissedStop')}
        </button>
      </div>
    </section>
  );
}

function Keys() {
  const inUse = (['relevant', 'notRelevant', 'skip', 'back'] as const).map(keyOf);
  return <>{text('optionsMissedKeys', ...inUse)} </>;
}

interface PaperInQuestionProps {
  paper: Paper;
  place: number;
  many: number;
}

/** Read out whenever the next paper takes its place. */
function PaperInQuestion({ paper, place, many }: PaperInQuestionProps) {
  return (
    <div aria-live="polite" aria-atomic="true">
      <p class="muted" data-testid="check-progress">
        {text('optionsMissedProgress', place + 1, many)}
      </p>
      <progress max={many} value={place} aria-hidden="true" />
      <h2 ref={focusAtOnce} tabIndex={-1}>
        <a href={urlOf(paper.id)} target="_blank" rel="noreferrer">
          <bdi>{titleOf(paper)}</bdi>
        </a>
      </h2>
      <Authors paper={paper} />
    </div>
  );
}
