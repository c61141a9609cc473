// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { AddSite, type AddSiteProps } from '@/components/settings/AddSite';

afterEach(() => act(() => render(null, document.body)));

async function add(json: string, onAdd: AddSiteProps['onAdd']): Promise<HTMLTextAreaElement> {
  await act(() => render(<AddSite onAdd={onAdd} />, document.body));
  const field = document.querySelector('textarea')!;
  await act(() => {
    field.value = json;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => document.querySelector('button')!.click());
  return field;
}

test('the text of a site that was added goes, any other stays', async () => {
  expect((await add('{"name":"a"}', async () => ({ added: true }))).value).toBe('');
  expect((await add('{"name":"b"}', async () => ({ added: false }))).value).toBe('{"name":"b"}');
  expect((await add('{', async () => ({ added: false, problem: 'Not JSON' }))).value).toBe('{');
  expect(document.body.textContent).toContain('Not JSON');
});
