import { focusPast } from '@/components/focus-next';
import { text } from '@/locale/text';

interface CheckOfferProps {
  onCheck: () => void;
  onLater: () => void;
}

/** Asks, once a week, whether the reader would check what was passed over. */
export function CheckOffer({ onCheck, onLater }: CheckOfferProps) {
  return (
    <aside class="check-offer" data-testid="check-offer">
      <p>{text('popupCheck')}</p>
      <button type="button" onClick={onCheck}>
        {text('popupCheckNow')}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={({ currentTarget }) => {
          focusPast(currentTarget.parentElement);
          onLater();
        }}
      >
        {text('popupCheckLater')}
      </button>
    </aside>
  );
}
