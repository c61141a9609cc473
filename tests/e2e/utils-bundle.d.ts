// Playwright's own copy of `ws`: Node 20 has no web sockets.
declare module 'playwright-core/lib/utilsBundle' {
  export class ws {
    constructor(url: string);
    on(event: 'open' | 'error' | 'message' | 'close', listener: (message: unknown) => void): this;
    send(text: string): void;
    close(): void;
  }
}
