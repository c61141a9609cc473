// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

import { ExportMenu } from '@/components/export/ExportMenu';

const take = vi.fn();
const exporting = { shown: undefined, take, send: vi.fn() };
const taken = { ids: ['arxiv:2601.00001' as const] };
const buttons = () => [...document.querySelectorAll('button')];

afterEach(() => act(() => render(null, document.body)));

test('while papers are still being read nothing is taken, and all of them are counted', async () => {
  await act(() =>
    render(<ExportMenu taken={taken} count={300} waiting exporting={exporting} />, document.body),
  );
  expect(document.querySelector('summary')?.textContent).toContain('300');
  await act(() => {
    for (const button of buttons()) button.click();
  });
  expect(take).not.toHaveBeenCalled();
  expect(exporting.send).not.toHaveBeenCalled();
  await act(() => render(<ExportMenu taken={taken} exporting={exporting} />, document.body));
  await act(() => buttons()[0]?.click());
  expect(take).toHaveBeenCalledOnce();
});
