import type { ZoteroTarget } from '@/components/export/taking';
import { cleanText } from '@/domain/text';
import { parseJson } from '@/exchange/json';
import type { ZoteroItem } from '@/exchange/out/zotero';
import { text } from '@/locale/text';
import { request, Unanswered } from './request';
import { zoteroAddress } from './zotero-address';

// What the Zotero app and its own browser extension say to each other: `server_connector.js` of zotero/zotero, version
// 3 of the protocol. Whoever may answer there is believed nothing but short texts. Each throws what can be shown.

const patience = { target: 5_000, save: 60_000 }; // Milliseconds

/** Where Zotero would put papers now: what is chosen in its window. */
export async function readTarget(address = zoteroAddress): Promise<ZoteroTarget> {
  const { status, answer } = await post(`${address}/connector/getSelectedCollection`, {}, 0, patience.target);
  const { libraryName, name, libraryEditable, error } = answer;
  if (error === 'CONNECTOR_VERSION_OUTDATED') throw new Error(text('zoteroOutdated'));
  if (status !== 200 || typeof libraryName !== 'string') throw new Error(text('zoteroStranger', address));
  const library = cleanText(libraryName, 200);
  if (libraryEditable === false) throw new Error(text('zoteroReadOnly', library));
  return { library, name: typeof name === 'string' ? cleanText(name, 200) : library };
}

/** Has Zotero save these items, all of them or none; at most some dozens, for it answers only when all are saved. */
export async function saveItems(
  items: ZoteroItem[],
  signal: AbortSignal,
  address = zoteroAddress,
): Promise<void> {
  const sessionID = crypto.randomUUID(); // Zotero takes none twice
  const uri = items[0]?.url ?? '';
  const sent = { sessionID, uri, items };
  const { status, answer } = await post(
    `${address}/connector/saveItems`,
    sent,
    items.length,
    patience.save,
    signal,
  );
  if (status >= 200 && status < 300) return;
  if (status === 409) throw new Error(text('zoteroTwice'));
  if (answer.libraryEditable === false) throw new Error(text('zoteroReadOnly', text('zoteroChosen')));
  if (answer.error === 'CONNECTOR_VERSION_OUTDATED') throw new Error(text('zoteroOutdated'));
  throw new Error(text('zoteroFailed', status));
}

interface Answered {
  status: number;
  answer: Record<string, unknown>;
}

async function post(
  url: string,
  sent: object,
  papers: number,
  most: number,
  stop?: AbortSignal,
): Promise<Answered> {
  const headers = { 'Content-Type': 'application/json', 'X-Zotero-Connector-API-Version': '3' };
  try {
    const body = JSON.stringify(sent);
    const reply = await request({ feature: 'zotero', url, headers, body, papers, most, stop });
    return { status: reply.status, answer: objectIn(reply.body) };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    throw new Error(text(error.why === 'slow' ? 'zoteroSlow' : 'zoteroAbsent'), { cause: error });
  }
}

/** Empty for whatever is no object in JSON: most answers are plain text, or nothing. */
function objectIn(body: string): Record<string, unknown> {
  const read = parseJson(body);
  const value = 'value' in read ? read.value : undefined;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
