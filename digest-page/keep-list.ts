import { bring } from './bring';
import type { Command } from './commands';
import type { Desk } from './desk';
import type { List } from './list';
import type { ListDeeds } from './list-acts';

/** The list of the page's papers, which a script of its own brings when the reader first asks for it. */
export interface ListKeeper {
  toggle: () => void;
  /** Has an open list take a command, else runs what it does on the page. A list on its way keeps commands waiting. */
  run: (command: Command, otherwise: () => void) => void;
  isOpen: () => boolean;
  /** Gives an open list the focus; false when there is none. */
  focus: () => boolean;
  show: () => void;
}

export function keepList(desk: Desk, deeds: ListDeeds): ListKeeper {
  let list: List | undefined;
  let coming: Promise<void> | undefined;

  async function fetchList(): Promise<List> {
    const build = await bring('list');
    list ??= build(desk, deeds);
    desk.view.add(list.element);
    return list;
  }

  function run(command: Command, otherwise: () => void): void {
    if (coming) void coming.then(() => run(command, otherwise));
    else if (!list?.isOpen() || !list.run(command)) otherwise();
  }

  return {
    toggle() {
      if (list) return list.toggle();
      coming = desk.attempt(async () => (await fetchList()).toggle(), true);
      void coming.finally(() => {
        coming = undefined;
      });
    },
    run,
    isOpen: () => coming !== undefined || list?.isOpen() === true,
    focus() {
      if (!list?.isOpen()) return false;
      list.focus();
      return true;
    },
    show: () => list?.show(),
  };
}
