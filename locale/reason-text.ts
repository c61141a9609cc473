import type { Reason } from '@/domain/verdict';
import { text } from './text';

/** A reason in a few words: `title: “agentic”`. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'author':
      return text('commonReasonAuthor', reason.author);
    case 'category':
      return text('commonReasonCategory', reason.category);
    case 'not':
      return text('commonReasonNot', reason.phrase);
    case 'phrase':
      return text(reason.place === 'title' ? 'commonReasonTitle' : 'commonReasonAbstract', reason.phrase);
  }
}
