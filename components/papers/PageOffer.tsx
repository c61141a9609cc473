import { text } from '@/locale/text';

/** What the reader can do about the website of the page in front. */
export type Offer =
  /** It is known and off: the browser is asked for its host. */
  | { kind: 'known'; name: string; host: string }
  /** Nobody knows it: it can be read by its paper links whenever the reader is there. */
  | { kind: 'always'; name: string; host: string }
  /** The reader added it. */
  | { kind: 'on'; name: string; host: string }
  /** It is known, but not this page of it. */
  | { kind: 'other'; name: string; host: string };

export interface OfferCommands {
  onSwitchOn: (name: string, host: string) => void;
  onAlways: (host: string) => void;
  onDrop: (name: string) => void;
  /** Has the reader show where the papers of the page are. */
  onTeach: (host: string) => void;
}

/** Stands below what was found on the page. */
export function PageOffer({
  offer,
  onSwitchOn,
  onAlways,
  onDrop,
  onTeach,
}: OfferCommands & { offer: Offer }) {
  const { kind, name } = offer;
  return (
    <aside class="offer">
      {kind === 'known' && (
        <>
          <p>{text('popupOffer', name)}</p>
          <button type="button" class="primary" onClick={() => onSwitchOn(name, offer.host)}>
            {text('popupOfferSwitchOn', name)}
          </button>
        </>
      )}
      {kind === 'always' && (
        <>
          <p>{text('popupOffer', name)}</p>
          <button type="button" onClick={() => onAlways(offer.host)}>
            {text('popupOfferAlwaysOn')}
          </button>
        </>
      )}
      {kind === 'on' && (
        <>
          <p>{text('popupOfferIsOn', name)}</p>
          <button type="button" onClick={() => onDrop(name)}>
            {text('popupOfferOff')}
          </button>
        </>
      )}
      {kind === 'other' && <p>{text('popupOffer', name)}</p>}
      {kind !== 'known' && (
        <button type="button" title={text('popupTeachHint', name)} onClick={() => onTeach(offer.host)}>
          {text('popupTeach')}
        </button>
      )}
    </aside>
  );
}
