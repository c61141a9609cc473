import { Empty } from '@/components/Empty';
import type { Exporting } from '@/components/export/use-export';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { type Offer, type OfferCommands, PageOffer } from './PageOffer';
import type { Entry, PaperActions } from './PaperRow';
import { ReadPage } from './ReadPage';
import { WhereToRead } from './WhereToRead';

/** Why a page cannot be looked into: the browser keeps us out, its address is not https, or it is no web page. */
export type Closed = 'keptOut' | 'notHttps' | 'document';

/** What was found on a page. */
export interface ReadState {
  state: 'read';
  site: string;
  found: number;
  fresh: number;
  problems: string[];
  flagged: Entry[];
  /** The site has changed. */
  changed: boolean;
  /** How sure it is that this is a list of papers, from 0 to 1, where their links alone told. */
  sure?: number;
}

/** What is known of the page in front. */
export type PageState =
  | { state: 'asking' }
  | { state: 'closed'; why: Closed }
  | { state: 'silent'; why: 'few' | 'paper' | 'thread' | 'references' }
  | { state: 'none' }
  | { state: 'off'; site: string }
  | ReadState;

interface Props {
  page: PageState;
  interests: Interest[];
  actions: PaperActions;
  exporting: Exporting;
  offer: Offer | undefined;
  offers: OfferCommands;
  onReload: (site: string) => void;
  onReport: () => void;
  /** Has what the page says be read as a text. */
  onOpenText: () => void;
}

/** The tab *This page*. */
export function PageView({ offer, offers, onOpenText, ...props }: Props) {
  const { state } = props.page;
  const isOpen = state === 'read' || state === 'silent' || state === 'none';
  return (
    <>
      <PageSaid {...props} />
      {mayBeText(props.page) && <TextOffer onOpen={onOpenText} />}
      {offer && isOpen && <PageOffer offer={offer} {...offers} />}
    </>
  );
}

/** Whether nothing is marked on a page that we can look into. */
function mayBeText(page: PageState): boolean {
  if (page.state === 'closed') return page.why !== 'keptOut';
  return page.state === 'silent' || page.state === 'none' || (page.state === 'read' && page.found === 0);
}

/** For mails, feeds and plain texts, in which nothing can be marked. */
function TextOffer({ onOpen }: { onOpen: () => void }) {
  return (
    <p class="text-offer">
      <button type="button" onClick={onOpen}>
        {text('popupOpenDigest')}
      </button>
    </p>
  );
}

function PageSaid({
  page,
  interests,
  actions,
  exporting,
  onReload,
  onReport,
}: Omit<Props, 'offer' | 'offers' | 'onOpenText'>) {
  switch (page.state) {
    case 'asking':
      return (
        <div class="empty asking">
          <p>{text('popupAsking')}</p>
        </div>
      );
    case 'closed':
      return (
        <Empty title={text('popupClosed')}>
          <p>{text(`popupClosed_${page.why}`)}</p>
          <WhereToRead />
        </Empty>
      );
    case 'silent':
      return (
        <Empty title={text('popupSilent')}>
          <p>{text(`popupSilent_${page.why}`)}</p>
        </Empty>
      );
    case 'none':
      return (
        <Empty title={text('popupNoDigest')}>
          <WhereToRead />
        </Empty>
      );
    case 'off':
      return (
        <Empty title={text('popupSiteOff', page.site)}>
          <button type="button" class="primary" onClick={() => onReload(page.site)}>
            {text('popupSwitchOn')}
          </button>
        </Empty>
      );
    case 'read':
      return <ReadPage {...{ page, interests, actions, exporting, onReport }} />;
  }
}
