import type { ExportDeeds, FileWish, Work } from '@/components/export/taking';
import type { Deed } from '@/components/use-deeds';
import type { Taken } from '@/domain/taken';
import { startWriter } from '@/exchange/out/writer';
import { formatText } from '@/locale/format-text';
import { countText, text } from '@/locale/text';
import { offerFile } from './offer-file';
import { sayTaken, takenPapers } from './taken-papers';
import { readTemplates } from './templates';
import { reachZotero, sendToZotero } from './zotero';

const atOnce = 500; // Papers that are read together

/** Every way in which papers leave. */
export const exportDeeds: ExportDeeds = { save: savePapers, copy: copyPapers, reachZotero, sendToZotero };

/** Lets the reader keep papers as a file, where the browser puts downloads. */
async function savePapers(taken: Taken, wish: FileWish, work: Work): Promise<Deed> {
  const { name, blob, count } = await writePapers(taken, wish, work);
  offerFile(name, blob, blob.type);
  return sayTaken(taken, count, countText('exportSaved', count, name));
}

/** Puts papers onto the clipboard, as the text of the file that they would be. */
async function copyPapers(taken: Taken, wish: FileWish, work: Work): Promise<Deed> {
  const { blob, count } = await writePapers(taken, wish, work);
  await navigator.clipboard.writeText(await blob.text());
  return sayTaken(taken, count, countText('exportCopied', count, formatText(wish.format)));
}

async function writePapers(taken: Taken, { format, abstracts, own }: FileWish, work: Work) {
  const options = { ...(await readTemplates()), abstracts, own, heading: text('exchangeHtmlTitle') };
  const writer = startWriter();
  const tellAll = async () => {
    for await (const papers of takenPapers(taken, atOnce, work)) writer.tell({ papers });
    writer.tell({ format, options });
  };
  try {
    const [file] = await Promise.all([writer.file(work.signal), tellAll()]);
    return file;
  } finally {
    writer.close();
  }
}
