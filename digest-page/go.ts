import { text } from '@/locale/text';
import type { Aside } from './aside';
import type { Desk } from './desk';
import { type Entry, isLeft } from './entry';
import { entryOf } from './page';
import { isShown, shownAt, stepFrom } from './travel';

/** The ways that keys lead over the page. Each makes the paper it leads to the current one. */
export interface Go {
  to: (entry: Entry) => void;
  /** To the next or previous shown paper, or to the next that `isWanted`; says so when there is none. */
  step: (by: 1 | -1, isWanted?: (entry: Entry) => boolean) => void;
  /** From a paper that was just judged to the next that is not; stays where there is none. */
  onFrom: (entry: Entry) => void;
  /** To the next paper not judged yet, from the top again after the last; says so when there is none. */
  on: () => void;
}

export function buildGo({ page, view, places, show }: Desk, aside: Aside): Go {
  const entries = () => [...page.entries.values()];

  function to(entry: Entry): void {
    page.current = entry.listing.paper.id;
    show();
    const element = shownAt(entry);
    element.scrollIntoView({ block: 'center' });
    places.of(element).group.focus({ preventScroll: true });
    aside.followWhy(entry);
  }

  return {
    to,
    step(by, isWanted) {
      const next = stepFrom(entries(), entryOf(page, page.current), by, isWanted ?? (() => true));
      if (next) to(next);
      else view.say(text(isWanted ? 'pageNoMore' : 'pageNoMorePapers'));
    },
    onFrom(entry) {
      const next = stepFrom(entries(), entry, 1, isLeft);
      if (next) to(next);
    },
    on() {
      const all = entries();
      const after = all.findIndex(({ listing }) => listing.paper.id === page.current) + 1;
      const next = [...all.slice(after), ...all.slice(0, after)].find(
        (entry) => isLeft(entry) && isShown(entry),
      );
      if (next) to(next);
      else view.say(text('pageNoneLeft'));
    },
  };
}
