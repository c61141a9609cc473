import type { Bar } from '@/domain/settings';
import { text } from '@/locale/text';
import { build, buildButton, pressIf, showIf } from './build';

export interface Fold {
  element: HTMLElement;
  show: (bar: Bar, folded: number) => void;
}

/** What the reader wants folded away, how much that is, and the press that shows it again. */
export function buildFold(change: (change: Partial<Bar>) => void): Fold {
  let { foldJudged = false, foldElsewhere = false }: Partial<Bar> = {};
  const judged = buildButton(
    text('pageFoldJudged'),
    () => change({ foldJudged: !foldJudged }),
    text('pageFoldJudgedLong'),
  );
  const elsewhere = buildButton(
    text('pageFoldElsewhere'),
    () => change({ foldElsewhere: !foldElsewhere }),
    text('pageFoldElsewhereLong'),
  );
  const unfold = buildButton('', () => change({ foldJudged: false, foldElsewhere: false }));
  const label = text('pageFold');
  return {
    element: build(
      'div',
      { part: 'filter', role: 'group', label },
      build('span', { part: 'label soft' }, label),
      judged,
      elsewhere,
      unfold,
    ),
    show(bar, folded) {
      ({ foldJudged = false, foldElsewhere = false } = bar);
      pressIf(judged, foldJudged);
      pressIf(elsewhere, foldElsewhere);
      showIf(unfold, folded > 0, judged);
      unfold.textContent = text('pageUnfold', folded);
    },
  };
}
