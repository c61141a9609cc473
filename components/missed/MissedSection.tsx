import './missed.css';

import { useEffect, useState } from 'preact/hooks';
import { Empty } from '@/components/Empty';
import type { Watchable } from '@/components/use-watched';
import { sayWhen } from '@/components/when';
import type { Interest } from '@/domain/interest';
import type { Paper, PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import { CheckResult } from './CheckResult';
import { CheckRound } from './CheckRound';
import { type Answer, type Draw, isJudged, type Round } from './check';

export const drawnAtOnce = 8; // Papers

export interface MissedSectionProps {
  /** How many papers were passed over; undefined while that is being read. */
  passedOver: number | undefined;
  /** When the reader last checked, in milliseconds since 1970. */
  lastAt: number | undefined;
  interests: Interest[];
  /** Whether single keys are switched on. */
  keys: boolean;
  /** Draws eight. Resolves to undefined when that failed. */
  draw: () => Promise<Draw | undefined>;
  /** Those of the papers that are saved. */
  savedAmong: (ids: PaperId[]) => Watchable<PaperId[]>;
  /** The reader has judged what was drawn. */
  onDone: () => void;
  onSave: (paper: Paper) => void;
  onFlagMore: (interest: Interest, share: number) => void;
}

/** Has the reader judge papers that were passed over, and says what follows from it. */
export function MissedSection(props: MissedSectionProps) {
  const { interests, keys, draw, savedAmong, onDone, onSave, onFlagMore } = props;
  const [round, setRound] = useState<Round>();
  const begin = async () => {
    const drawn = await draw();
    if (drawn) setRound({ ...drawn, answers: [], interests });
  };
  const answer = (given: Answer) =>
    setRound((last) => last && { ...last, answers: [...last.answers, given] });
  const back = () => setRound((last) => last && { ...last, answers: last.answers.slice(0, -1) });
  const done = round !== undefined && isJudged(round);
  useEffect(() => {
    if (done) onDone();
  }, [done]);

  if (!round || round.drawn.length === 0) return <Invitation {...props} onBegin={() => void begin()} />;
  if (round.answers.length < round.drawn.length)
    return (
      <CheckRound
        round={round}
        keys={keys}
        onAnswer={answer}
        onBack={back}
        onStop={() => setRound(undefined)}
      />
    );
  return (
    <CheckResult
      round={round}
      interests={interests}
      savedAmong={savedAmong}
      onSave={onSave}
      onFlagMore={onFlagMore}
      onBack={back}
      onAgain={() => void begin()}
    />
  );
}

type InvitationProps = Pick<MissedSectionProps, 'passedOver' | 'lastAt' | 'interests'> & {
  onBegin: () => void;
};

function Invitation({ passedOver, lastAt, interests, onBegin }: InvitationProps) {
  if (passedOver === undefined) return null;
  const able = interests.some(({ on }) => on);
  return (
    <div class="stack">
      <p class="lead">{text('optionsMissedLead')}</p>
      {!able && (
        <Empty title={text('optionsMissedNoInterests')}>{text('optionsMissedNoInterestsHint')}</Empty>
      )}
      {able && passedOver < drawnAtOnce && (
        <Empty title={text('optionsMissedFew')}>{text('optionsMissedFewHint')}</Empty>
      )}
      {able && passedOver >= drawnAtOnce && (
        <>
          <p data-testid="passed-over">
            {text('optionsMissedCount', passedOver.toLocaleString())}{' '}
            <span class="muted" data-testid="last-checked">
              {lastAt === undefined ? text('optionsMissedNever') : text('optionsMissedLast', sayWhen(lastAt))}
            </span>
          </p>
          <button type="button" class="primary start" onClick={onBegin}>
            {text('optionsMissedBegin')}
          </button>
        </>
      )}
    </div>
  );
}
