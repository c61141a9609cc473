import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { install, loadUnpacked, openBrowser } from '@/tools/launch.mjs';
import { tempFolder } from '@/tools/temp-folder.mjs';
import { keepSamples } from '@/tools/walk.mjs';
import { isMarked, type Listing } from './listing';

/** A browser of its own with one extension in it, or none. */
export interface Contender {
  name: string;
  context: BrowserContext;
  /** The folder of its profile. */
  profile: string;
  /** Whether it has done with a page what it does there; one that has nothing to do is done. */
  isDone?: (page: Page, listing: Listing) => Promise<boolean>;
  /** Whether it works on a page before that is whole. */
  early?: boolean;
  close: () => Promise<void>;
}

export interface Ours extends Contender {
  extensionId: string;
}

/** Where a browser is, the folder of our extension, and how often each is measured. */
export interface Arena {
  browser: string;
  extension: string;
  rounds: number;
  /** A folder with other extensions, if there is one. */
  peers?: string;
  /** How long to soak, where that is asked for. */
  minutes?: number;
}

const open = new Set<Contender>();

/** Opens a browser with the extension of a folder in it; without a folder, with none. */
export async function openContender({ browser }: Arena, name: string, folder?: string): Promise<Contender> {
  const profile = tempFolder(path.join(tmpdir(), 'paperlight-bench-'));
  const context = await openBrowser({ browser, profile, headless: true, offline: true });
  const contender: Contender = {
    name,
    context,
    profile,
    async close() {
      await context.close();
      open.delete(contender);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  open.add(contender);
  context.setDefaultTimeout(patience);
  await context.route(
    ({ protocol }) => /^https?:$/.test(protocol),
    (route) => route.abort(),
  );
  if (folder) await loadUnpacked(context, folder);
  return contender;
}

/** Closes what a trial that failed left open. */
export async function closeAll(): Promise<void> {
  for (const contender of open) await contender.close();
}

const patience = 300_000; // Milliseconds: a machine may be busy with other things

/** Opens a browser with Paperlight in it, which has the sample interests. */
export async function openOurs(arena: Arena): Promise<Ours> {
  const contender = await openContender(arena, 'Paperlight');
  const { welcome, extensionId } = await install(contender.context, arena.extension);
  await keepSamples({ welcome });
  await welcome.goto('about:blank');
  return { ...contender, extensionId, isDone: isMarked };
}

/** Does one after the other, for so many rounds, so that what slows the machine slows all alike; what each gave, by name. */
export async function interleave<Figure>(
  contenders: Contender[],
  rounds: number,
  measure: (contender: Contender) => Promise<Figure>,
): Promise<Map<string, Figure[]>> {
  const figures = new Map(contenders.map(({ name }): [string, Figure[]] => [name, []]));
  for (const contender of contenders) await measure(contender); // Not counted
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) figures.get(contender.name)!.push(await measure(contender));
  return figures;
}
