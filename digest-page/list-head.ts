import { countText, text } from '@/locale/text';
import { build, buildButton, pressIf } from './build';
import type { Order } from './list-order';

export interface Head {
  element: HTMLElement;
  show: (order: Order, listed: number, found: number) => void;
}

const orders = [
  ['score', 'pageListByScore'],
  ['page', 'pageListByPage'],
] as const;

/** What the list shows, in which order. */
export function buildHead(sort: (order: Order) => void, close: () => void): Head {
  const count = build('span', { part: 'list-count' });
  const choices = orders.map(([order, key]) => [order, buildButton(text(key), () => sort(order))] as const);
  const label = text('pageListOrder');
  return {
    element: build(
      'div',
      { part: 'list-head' },
      build('h2', { part: 'list-title' }, text('pageListLabel')),
      count,
      build('div', { part: 'filter', role: 'group', label }, ...choices.map(([, button]) => button)),
      buildButton('×', close, text('pageClose'), 'list-close'),
    ),
    show(order, listed, found) {
      const all = countText('commonPapers', found);
      count.textContent = listed < found ? text('pageListCount', listed, all) : all;
      for (const [each, button] of choices) pressIf(button, each === order);
    },
  };
}
