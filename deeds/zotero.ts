import type { Work, ZoteroTarget } from '@/components/export/taking';
import type { Deed } from '@/components/use-deeds';
import { countOf, type Taken } from '@/domain/taken';
import { zoteroItem } from '@/exchange/out/zotero';
import { countText, text } from '@/locale/text';
import { allowHosts } from './sites';
import { sayTaken, takenPapers } from './taken-papers';
import { zoteroAddress, zoteroHost } from './zotero-address';
import { readTarget, saveItems } from './zotero-connector';

const atOnce = 50; // Zotero answers when all of them are saved

/** Asks the browser for Zotero's host, and Zotero where it would put papers. Undefined: the browser was told no. */
export async function reachZotero(): Promise<ZoteroTarget | undefined> {
  const allowed = await allowHosts([zoteroHost(import.meta.env.FIREFOX)]);
  return allowed ? readTarget() : undefined;
}

/**
 * Sends papers to Zotero, some at a time. What was sent stays there when it is stopped or fails; how many that are is said.
 */
export async function sendToZotero(
  taken: Taken,
  target: ZoteroTarget,
  work: Work,
  address = zoteroAddress,
): Promise<Deed> {
  let sent = 0;
  try {
    for await (const papers of takenPapers(taken, atOnce, work)) {
      if (papers.length > 0) await saveItems(papers.map(zoteroItem), work.signal, address);
      sent += papers.length;
    }
  } catch (error) {
    const counts = [sent.toLocaleString(), countOf(taken).toLocaleString()];
    if (work.signal.aborted) return { said: text('zoteroStopped', ...counts) };
    if (sent === 0) throw error;
    throw new Error(text('zoteroPart', messageOf(error), ...counts), { cause: error });
  }
  return sayTaken(taken, sent, countText('zoteroSent', sent, target.name));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
