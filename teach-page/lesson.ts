import type { Site } from '@/sites/site';
import type { Kind } from '@/sites/teach/kinds';
import type { Learning } from '@/sites/teach/learning';
import { leaveOut } from '@/sites/teach/leave-out';
import { dropField, showField } from '@/sites/teach/show-field';
import { takeIn } from '@/sites/teach/take-in';
import type { Begun } from '@/sites/teach/teach-site';

/** What the reader points at: the title of a paper, a field of any, what is no paper, or one that is missing. */
export type Aim = Kind | 'not' | 'also';

/** What the reader has shown so far. Nothing changes it: a step makes another, and undo goes back to the one before. */
export interface Lesson {
  site: Site;
  /** Titles of papers that the reader pointed at. */
  titles: HTMLElement[];
  /** Fields that the reader showed or dropped. */
  picked: Kind[];
}

/** What is known when the reader has pointed at an element; undefined when nothing can be learned from it. */
export function learnFrom(
  learning: Learning,
  lesson: Lesson | undefined,
  begun: Begun,
  aim: Aim,
  element: HTMLElement,
): Lesson | undefined {
  const url = location.href;
  if (!lesson) {
    const site = learning.teachSite(document, url, begun, [element]);
    return site && { site, titles: [element], picked: [] };
  }
  const { site, titles, picked } = lesson;
  const kept = titles.filter(({ isConnected }) => isConnected);
  const changed = (next: Site | undefined, more: Partial<Lesson> = {}) =>
    next && { ...lesson, site: next, ...more };
  switch (aim) {
    case 'not':
      return changed(leaveOut(learning, document, url, site, kept, element), {
        titles: titles.filter((title) => !title.contains(element) && !element.contains(title)),
      });
    case 'also':
      return changed(takeIn(learning, document, url, site, kept, picked, element), {
        titles: [...titles, element],
      });
    case 'title': {
      const shown = showField(learning, document, url, site, aim, element);
      return shown
        ? changed(shown, { titles: [element] })
        : learnFrom(learning, undefined, begun, aim, element); // Another list altogether
    }
    default:
      return changed(showField(learning, document, url, site, aim, element), { picked: [...picked, aim] });
  }
}

/** The lesson without a field. */
export function without(lesson: Lesson, kind: Exclude<Kind, 'title'>): Lesson {
  return { ...lesson, site: dropField(lesson.site, kind), picked: [...lesson.picked, kind] };
}
