import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from './extension';

// A test of what leaves the browser: everything that any part of it asks for, the background and pages that Playwright
// does not see included, arrives at a proxy, which answers nothing.

interface Gate {
  port: number;
  /** What was asked for, as `GET http://…` or `CONNECT host:443`. */
  asked: string[];
}

export const test = base.extend<{ left: () => string[] }, { gate: Gate }>({
  gate: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const asked: string[] = [];
      const server = createServer(({ method, url }, response) => {
        asked.push(`${method} ${url}`);
        response.writeHead(502).end();
      });
      server.on('connect', ({ url }, socket) => {
        asked.push(`CONNECT ${url}`);
        socket.destroy();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use({ port: (server.address() as AddressInfo).port, asked });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  flags: [
    async ({ gate }, use) =>
      use([`--proxy-server=127.0.0.1:${gate.port}`, '--proxy-bypass-list=<-loopback>']),
    { scope: 'worker' },
  ],
  /** All that was asked for since the test began, of pages' own what they asked for in vain included. */
  left: async ({ gate, refused }, use) => {
    const before = gate.asked.length;
    await use(() => [...refused, ...gate.asked.slice(before)]);
  },
});
