import { beforeEach, expect, test, vi } from 'vitest';

import { leave } from '@/digest-page/bring';
import type { Commands } from '@/digest-page/commands';
import type { Desk } from '@/digest-page/desk';
import type { Entry } from '@/digest-page/entry';
import { takePresses } from '@/digest-page/press';
import type { PaperId } from '@/domain/paper';
import { ask } from '@/messages/ask';

// The script of the commands comes with the first press: no press is lost on the way, nor carried out twice.

vi.mock('@/messages/ask');
const bring = vi.mocked(ask<'bring'>);

const ran: string[] = [];
const failed: unknown[] = [];
let desk: Desk;

const commands: Commands = {
  run: (command, entry) => ran.push(entry ? `${command} on ${entry.listing.paper.id}` : command),
  show: () => {},
  isOpen: () => false,
};
const build = vi.fn(() => commands);

const entryOf = (id: PaperId) => ({ listing: { paper: { id } } }) as Entry;

/** The background puts the script into the page. */
async function arrive(): Promise<null> {
  leave('commands', build);
  return null;
}

beforeEach(() => {
  vi.resetAllMocks();
  build.mockReturnValue(commands);
  bring.mockImplementation(arrive);
  leave('commands', undefined as never); // Another page
  ran.length = 0;
  failed.length = 0;
  desk = {
    commands: undefined,
    attempt: async (act) => {
      try {
        await act();
      } catch (error) {
        failed.push(error);
      }
    },
  } as Partial<Desk> as Desk;
});

test('presses wait for the script, in their order, and it is brought once', async () => {
  let come = () => {};
  bring.mockReturnValue(
    new Promise((resume) => {
      come = () => resume(arrive());
    }),
  );
  const { press, areWaiting } = takePresses(desk);
  for (const key of ['nextFlagged', 'why', 'close'] as const) press(key);
  expect(areWaiting()).toBe(true);
  expect(ran).toEqual([]);
  come();
  await vi.waitFor(() => expect(ran).toEqual(['nextFlagged', 'why', 'close']));
  expect(areWaiting()).toBe(false);
  press('why');
  await vi.waitFor(() => expect(ran).toEqual(['nextFlagged', 'why', 'close', 'why']));
  expect(bring).toHaveBeenCalledTimes(1);
  expect(build).toHaveBeenCalledTimes(1);
});

test('a press acts on what its target is when its turn has come', async () => {
  const { press } = takePresses(desk);
  let paper = entryOf('arxiv:2611.00001');
  press('nextFlagged');
  press('save', () => paper);
  paper = entryOf('arxiv:2611.00002');
  await vi.waitFor(() => expect(ran).toEqual(['nextFlagged', 'save on arxiv:2611.00002']));
});

test('a press that could not be carried out is told, and the next one tries again', async () => {
  const { press, areWaiting } = takePresses(desk);
  bring.mockRejectedValueOnce(new Error('nobody answered'));
  press('why');
  await vi.waitFor(() => expect(failed).toEqual([new Error('nobody answered')]));
  expect(areWaiting()).toBe(false);
  bring.mockResolvedValueOnce(null); // Answered, but nothing came
  press('why');
  await vi.waitFor(() => expect(failed).toHaveLength(2));
  press('why');
  await vi.waitFor(() => expect(ran).toEqual(['why']));
  expect(failed).toHaveLength(2);
});

test('what is brought before any press tells of no failure, and spares the press its wait', async () => {
  const presses = takePresses(desk);
  bring.mockRejectedValueOnce(new Error('nobody answered'));
  presses.expect();
  expect(presses.areWaiting()).toBe(false);
  await new Promise((resume) => setTimeout(resume));
  presses.expect();
  await vi.waitFor(() => expect(desk.commands).toBe(commands));
  presses.press('next');
  await vi.waitFor(() => expect(ran).toEqual(['next']));
  expect(bring).toHaveBeenCalledTimes(2);
  expect(failed).toEqual([]);
});
