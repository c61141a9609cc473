import { bring } from './bring';
import type { Command, Commands } from './commands';
import type { Desk } from './desk';
import type { Entry } from './entry';

export interface Presses {
  /**
   * Carries out a command; on the paper that `target` gives when its turn has come. `isKey` when it was a key that was
   * pressed, not a button.
   */
  press: (command: Command, target?: () => Entry | undefined, isKey?: boolean) => void;
  /** A press is likely: brings the commands before it comes. */
  expect: () => void;
  /** Whether a press waits for the commands. */
  areWaiting: () => boolean;
}

/** Carries out what the reader presses, one after the other; the first presses wait for the script of the commands. */
export function takePresses(desk: Desk): Presses {
  let coming: Promise<Commands> | undefined;
  let waiting = 0;

  async function fetchCommands(): Promise<Commands> {
    try {
      const build = await bring('commands');
      desk.commands ??= build(desk);
      return desk.commands;
    } catch (error) {
      coming = undefined; // The next press asks again
      throw error;
    }
  }

  async function carryOut(command: Command, target?: () => Entry | undefined, isKey = false): Promise<void> {
    waiting++;
    try {
      coming ??= fetchCommands();
      const { run } = await coming;
      run(command, target?.(), isKey);
    } finally {
      waiting--;
    }
  }

  return {
    press: (command, target, isKey) => void desk.attempt(() => carryOut(command, target, isKey), true),
    expect() {
      coming ??= fetchCommands();
      coming.catch(() => {}); // Told when it is pressed
    },
    areWaiting: () => waiting > 0,
  };
}
