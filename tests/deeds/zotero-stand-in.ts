import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// Stands where the Zotero app listens, and answers as its connector server does: `server.js` and `server_connector.js`
// of zotero/zotero.

export interface StandIn {
  address: string;
  /** All that was saved, in the order it came. */
  saved: Record<string, unknown>[];
  /** How many items each send had. */
  sends: number[];
  /** What is wrong with what was asked, as far as the real one would notice. */
  complaints: string[];
  /** Answers `saveItems` with this status and body from now on; it saves nothing then. */
  failWith: (status: number, body?: string) => void;
  /** Answers nothing from now on. */
  fallSilent: () => void;
  /** Says this of the chosen collection. */
  target: Record<string, unknown>;
  close: () => Promise<void>;
}

const itemTypes = ['preprint', 'conferencePaper', 'journalArticle'];

export async function startStandIn(port = 0): Promise<StandIn> {
  const sessions = new Set<unknown>();
  let failure: [status: number, body: string] | undefined;
  let isSilent = false;
  const server = createServer((request, response) => {
    if (!isSilent) void answer(request, response);
  });
  const standIn: StandIn = {
    address: '',
    saved: [],
    sends: [],
    complaints: [],
    target: { libraryID: 1, libraryName: 'My Library', libraryEditable: true, id: 7, name: 'To read' },
    failWith: (status, body = '') => {
      failure = [status, body];
    },
    fallSilent: () => {
      isSilent = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = (status: number, body = '') =>
      response
        .writeHead(status, { 'X-Zotero-Version': '9.0.6', 'Content-Type': 'application/json' })
        .end(body);
    const body = await textOf(request);
    if (request.method === 'OPTIONS') return void reply(200); // Without a word of who may ask
    if (!request.headers['x-zotero-connector-api-version']) return void request.destroy();
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json')
      return void reply(400, 'Endpoint does not support content-type');
    if (request.url === '/connector/getSelectedCollection')
      return void reply(200, JSON.stringify(standIn.target));
    if (request.url !== '/connector/saveItems') return void reply(404, 'No endpoint found\n');
    if (failure) return void reply(...failure);
    const { sessionID, items } = JSON.parse(body);
    if (sessions.has(sessionID)) return void reply(409, JSON.stringify({ error: 'SESSION_EXISTS' }));
    sessions.add(sessionID);
    standIn.sends.push(items.length);
    standIn.saved.push(...items);
    standIn.complaints.push(...items.flatMap(complaintsOf));
    reply(201);
  }

  await new Promise<void>((resolve, reject) =>
    server.on('error', reject).listen(port, '127.0.0.1', () => resolve()),
  );
  standIn.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return standIn;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function complaintsOf(item: Record<string, unknown>): string[] {
  const creators = item.creators as Record<string, unknown>[];
  const isDated =
    item.accessDate === undefined || /^\d{4}-\d\d-\d\dT[\d:]{8}Z$/.test(String(item.accessDate));
  return [
    ...(itemTypes.includes(String(item.itemType)) ? [] : ['itemType']),
    ...(creators.every(({ lastName, creatorType }) => lastName && creatorType === 'author')
      ? []
      : ['creators']),
    ...(isDated ? [] : ['accessDate']),
    ...(typeof item.id === 'string' && typeof item.title === 'string' ? [] : ['id or title']),
  ];
}
