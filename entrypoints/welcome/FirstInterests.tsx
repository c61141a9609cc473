import { useMemo } from 'preact/hooks';

import { focusPast } from '@/components/focus-next';
import { FirstInterest } from '@/components/interests/FirstInterest';
import type { Sample } from '@/components/interests/FlagPreview';
import { InterestChip } from '@/components/interests/InterestChip';
import type { Deeds } from '@/components/use-deeds';
import { keepSamples, saveInterest } from '@/deeds/interests';
import demoPapers from '@/domain/demo-papers.json';
import { freshColour, newInterest } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { sampleInterests } from '@/domain/sample-interests';
import { text } from '@/locale/text';
import { findPhrases } from './find-phrases';
import { starters } from './starters';

const sample: Sample = { papers: demoPapers as Paper[], seen: false };

interface FirstInterestsProps {
  interests: Interest[];
  run: Deeds['run'];
}

/** Writes the first interests, and lists those that are kept. */
export function FirstInterests({ interests, run }: FirstInterestsProps) {
  const blank = useMemo(
    () => newInterest(crypto.randomUUID(), freshColour(interests), Date.now()),
    [interests],
  );
  const isKept = new Set(interests.map(({ id }) => id));
  const samplesMissing = sampleInterests(0).some(({ id }) => !isKept.has(id));
  const keep = (interest: Interest) => run(() => saveInterest(interest));

  return (
    <section class="first">
      <h2>{text('welcomeFirst')}</h2>
      <p class="lead">{text('welcomeFirstLead', demoPapers.length)}</p>
      {samplesMissing && (
        <div class="samples">
          <button
            type="button"
            data-testid="use-samples"
            onClick={({ currentTarget }) => {
              focusPast(currentTarget.parentElement);
              void run(() => keepSamples(Date.now()));
            }}
          >
            {text('welcomeSamples')}
          </button>
          <p class="hint">{text('welcomeSamplesHint')}</p>
        </div>
      )}
      {interests.length > 0 && <KeptInterests interests={interests} />}
      <FirstInterest
        sample={sample}
        starters={starters}
        blank={blank}
        kept={interests}
        read={findPhrases}
        onKeep={keep}
      />
    </section>
  );
}

function KeptInterests({ interests }: { interests: Interest[] }) {
  return (
    <div class="kept">
      <h3>{text('welcomeKept')}</h3>
      <ul>
        {interests.map((interest) => (
          <li key={interest.id}>
            <InterestChip interest={interest} />
          </li>
        ))}
      </ul>
    </div>
  );
}
