import { describe, expect, test } from 'vitest';

import {
  extendTo,
  keepAmong,
  moveTo,
  nothing,
  type Selection,
  toggleAll,
  toggleAt,
} from '@/digest-page/list-selection';
import type { PaperId } from '@/domain/paper';

const ids = ['a', 'b', 'c', 'd', 'e'].map((name): PaperId => `title:${name}`);
const [a, b, c, d, e] = ids as [PaperId, PaperId, PaperId, PaperId, PaperId];
const chosen = (selection: Selection) => ids.filter((id) => selection.chosen.has(id));

describe('choosing', () => {
  test('moving chooses nothing and leaves what is chosen', () => {
    const selection = moveTo(toggleAt(nothing, a), c);
    expect([selection.cursor, chosen(selection)]).toEqual([c, [a]]);
  });

  test('a stretch grows and shrinks with the reader, and leaves what was chosen before', () => {
    let selection = moveTo(toggleAt(nothing, a), c);
    selection = extendTo(selection, ids, d);
    selection = extendTo(selection, ids, e);
    expect(chosen(selection)).toEqual([a, c, d, e]);
    selection = extendTo(selection, ids, d);
    expect(chosen(selection)).toEqual([a, c, d]);
    selection = extendTo(selection, ids, b);
    expect(chosen(selection)).toEqual([a, b, c]); // To the other side of where it began
  });

  test('all, and then none', () => {
    const all = toggleAll(moveTo(nothing, b), ids);
    expect(chosen(all)).toEqual(ids);
    expect(chosen(toggleAll(all, ids))).toEqual([]);
  });
});

describe('when papers leave the list', () => {
  test('the cursor goes to the next that stayed, at the end to the last', () => {
    expect(keepAmong(moveTo(nothing, b), ids, [a, d, e]).cursor).toBe(d);
    expect(keepAmong(moveTo(nothing, e), ids, [a, b]).cursor).toBe(b);
    expect(keepAmong(moveTo(nothing, e), ids, []).cursor).toBeUndefined();
  });

  test('what left is not chosen any more', () => {
    expect(chosen(keepAmong(toggleAt(toggleAt(nothing, a), b), ids, [b, c]))).toEqual([b]);
  });

  test('a stretch whose beginning left begins anew', () => {
    const selection = keepAmong(extendTo(toggleAt(nothing, a), ids, c), ids, [b, c, d, e]);
    expect(chosen(extendTo(selection, [b, c, d, e], d))).toEqual([b, c, d]);
  });
});
