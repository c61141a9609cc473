import { Icon } from '@/components/Icon';
import { InterestChip } from '@/components/interests/InterestChip';
import { usualShare } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Offer } from '@/domain/relevance/safety-net';
import { countText, text } from '@/locale/text';

interface OffersProps {
  /** As they were when the papers were drawn. */
  offers: Offer[];
  relevant: Paper[];
  /** As they are now. */
  interests: Interest[];
  onFlagMore: (interest: Interest, share: number) => void;
}

/** How much each interest would have had to flag; one press has it flag so much from now on. */
export function Offers({ offers, relevant, interests, onFlagMore }: OffersProps) {
  const reached = offers.reduce((sum, { papers }) => sum + papers.length, 0);
  const out = relevant.length - reached;
  return (
    <section>
      <h3>{text('optionsMissedOffers')}</h3>
      <ul class="offers">
        {offers.map((offer) => {
          const now = interests.find(({ id }) => id === offer.interest.id);
          return now && <OfferLine key={now.id} offer={offer} now={now} onFlagMore={onFlagMore} />;
        })}
      </ul>
      {out > 0 && <p class="hint">{countText('optionsMissedOut', out)}</p>}
    </section>
  );
}

interface OfferLineProps extends Pick<OffersProps, 'onFlagMore'> {
  offer: Offer;
  now: Interest;
}

function OfferLine({ offer: { interest, share, papers }, now, onFlagMore }: OfferLineProps) {
  const { share: before = usualShare } = interest;
  const accepted = (now.share ?? usualShare) >= share;
  return (
    <li data-colour={now.colour}>
      <p>
        <InterestChip interest={now} /> {countText('optionsMissedOffer', papers.length, share, before)}
      </p>
      <ul class="muted">
        {papers.map(({ id, title }) => (
          <li key={id}>
            <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="start"
        aria-label={accepted ? undefined : text('optionsMissedAcceptFor', share, now.name)}
        aria-disabled={accepted}
        onClick={() => !accepted && onFlagMore(now, share)}
      >
        {accepted && <Icon name="check" />}
        {accepted
          ? text('optionsMissedAccepted', now.share ?? usualShare)
          : text('optionsMissedAccept', share)}
      </button>
    </li>
  );
}
