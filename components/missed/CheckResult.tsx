import { useCallback, useMemo } from 'preact/hooks';
import { focusAtOnce } from '@/components/focus-at-once';
import { useWatched } from '@/components/use-watched';
import { type Paper, urlOf } from '@/domain/paper';
import { type Check, estimateMissed } from '@/domain/relevance/safety-net';
import { countText, text } from '@/locale/text';
import { countsOf, offersIn, type Round, relevantIn } from './check';
import type { MissedSectionProps } from './MissedSection';
import { Offers } from './Offers';
import { SaveButton } from './SaveButton';

interface CheckResultProps
  extends Pick<MissedSectionProps, 'interests' | 'savedAmong' | 'onSave' | 'onFlagMore'> {
  /** With an answer for each paper. */
  round: Round;
  onBack: () => void;
  onAgain: () => void;
}

/** How many papers are missed, and what would have caught those that the reader found relevant. */
export function CheckResult(props: CheckResultProps) {
  const { round, interests, savedAmong, onSave, onFlagMore, onBack, onAgain } = props;
  const counts = countsOf(round);
  const relevant = useMemo(() => relevantIn(round), [round]);
  const offers = useMemo(() => offersIn(round), [round]);

  return (
    <div class="check-result">
      <h2 ref={focusAtOnce} tabIndex={-1}>
        {text('optionsMissedResult')}
      </h2>
      <p class="estimate" data-testid="estimate">
        {sayEstimate(counts)}
      </p>
      {isGuess(counts) && <p class="hint">{countText('optionsMissedHow', counts.judged)}</p>}
      {relevant.length > 0 && <Relevant papers={relevant} savedAmong={savedAmong} onSave={onSave} />}
      {relevant.length > 0 && (
        <Offers offers={offers} relevant={relevant} interests={interests} onFlagMore={onFlagMore} />
      )}
      <div class="actions">
        <button type="button" onClick={onAgain}>
          {text('optionsMissedAgain')}
        </button>
        <button type="button" onClick={onBack}>
          {text('optionsMissedBack')}
        </button>
      </div>
    </div>
  );
}

function isGuess({ of, judged }: Check): boolean {
  return judged > 0 && judged < of;
}

function sayEstimate(check: Check): string {
  if (check.judged === 0) return text('optionsMissedSkipped');
  const of = check.of.toLocaleString();
  if (!isGuess(check)) return countText('optionsMissedExact', check.relevant, of);
  const { likely, least, most } = estimateMissed(check);
  if (check.relevant === 0) return countText('optionsMissedNone', check.judged, of, most.toLocaleString());
  return text('optionsMissedEstimate', of, ...[likely, least, most].map((count) => count.toLocaleString()));
}

type RelevantProps = Pick<MissedSectionProps, 'savedAmong' | 'onSave'> & { papers: Paper[] };

function Relevant({ papers, savedAmong, onSave }: RelevantProps) {
  const watch = useCallback(() => savedAmong(papers.map(({ id }) => id)), [papers, savedAmong]);
  const { value: saved = [] } = useWatched(watch);
  return (
    <section>
      <h3>{text('optionsMissedRelevant')}</h3>
      <ul class="paper-lines">
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={urlOf(paper.id)} target="_blank" rel="noreferrer">
              <bdi>{paper.title}</bdi>
            </a>
            <SaveButton title={paper.title} saved={saved.includes(paper.id)} onSave={() => onSave(paper)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
