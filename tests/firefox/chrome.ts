import { expect } from '@playwright/test';
import type { Bidi } from './bidi';
import { FoxPage } from './page';

// What no page sees: the windows of the browser itself. They are pages to it, too, and may do anything.

/** The browser's own world, as far as it is needed. */
interface BrowserWindow {
  WebExtensionPolicy: { getByID: (id: string) => Policy };
  ChromeUtils: { importESModule: (url: string) => Modules };
  Services: { console: { getMessageArray: () => ConsoleMessage[] } };
}

interface Policy {
  mozExtensionHostname: string;
  extension: { terminateBackground: (how: { disableResetIdleForTest: boolean }) => Promise<void> };
}

/** What its modules have, each of them a part. */
interface Modules {
  ExtensionPermissions: {
    remove: (id: string, permissions: object, extension: object) => Promise<void>;
  };
  ExtensionParent: {
    apiManager: {
      global: {
        browserActionFor: (extension: object) => { triggerAction: (window: Window) => Promise<void> };
      };
    };
  };
}

interface ConsoleMessage {
  message: string;
  sourceName?: string;
  flags?: number;
}

const addon = 'paperlight@paperlight.dev';

export interface FoxChrome {
  /** The host of the extension's pages. */
  host: () => Promise<string>;
  /** Ends the background, whatever it is at. */
  stopBackground: () => Promise<void>;
  /** Opens the popup over the page in front, as the extension's keys do: the browser lets it into that page. */
  openPopup: () => Promise<void>;
  /** Waits until the browser asks whether the extension may have a permission, and says yes or no. */
  answer: (answer: 'allow' | 'deny') => Promise<void>;
  /** Takes a host back, as the reader does in about:addons. */
  takeBack: (host: string) => Promise<void>;
  /** What went wrong unheeded in the extension's code, wherever it ran. */
  troubles: () => Promise<string[]>;
}

export async function chromeOf(bidi: Bidi): Promise<FoxChrome> {
  const scope = { 'moz:scope': 'chrome' };
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', scope);
  const page = new FoxPage(bidi, contexts[0]!.context);
  return {
    host: () =>
      page.evaluate((id) => {
        const { WebExtensionPolicy } = window as unknown as BrowserWindow;
        return WebExtensionPolicy.getByID(id).mozExtensionHostname;
      }, addon),
    stopBackground: () =>
      page.evaluate(async (id) => {
        const { WebExtensionPolicy } = window as unknown as BrowserWindow;
        const { extension } = WebExtensionPolicy.getByID(id);
        await extension.terminateBackground({ disableResetIdleForTest: true });
      }, addon),
    openPopup: () =>
      page.evaluate(async (id) => {
        const { WebExtensionPolicy, ChromeUtils } = window as unknown as BrowserWindow;
        const { extension } = WebExtensionPolicy.getByID(id);
        const url = 'resource://gre/modules/ExtensionParent.sys.mjs';
        const { global } = ChromeUtils.importESModule(url).ExtensionParent.apiManager;
        await global.browserActionFor(extension).triggerAction(window);
      }, addon),
    answer: (answer) => answerQuestion(page, answer),
    takeBack: (host) =>
      page.evaluate(
        async ([id, origin]) => {
          const { WebExtensionPolicy, ChromeUtils } = window as unknown as BrowserWindow;
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs',
          );
          const { extension } = WebExtensionPolicy.getByID(id);
          await ExtensionPermissions.remove(id, { permissions: [], origins: [origin] }, extension);
        },
        [addon, host] as const,
      ),
    troubles: () =>
      page.evaluate((id) => {
        const { WebExtensionPolicy, Services } = window as unknown as BrowserWindow;
        const ours = `moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}/`;
        const isError = ({ sourceName = '', flags = 1 }: ConsoleMessage) =>
          sourceName.startsWith(ours) && (flags & 1) === 0; // The first bit makes it a warning
        return Services.console
          .getMessageArray()
          .filter(isError)
          .map(({ message }) => message);
      }, addon),
  };
}

/** The question hangs below the toolbar, and takes no press that comes too soon. */
async function answerQuestion(page: FoxPage, answer: 'allow' | 'deny'): Promise<void> {
  const question = '#notification-popup popupnotification';
  const press = (name: string) =>
    page.evaluate(
      ([selector, button]) => {
        const shown = document.querySelector(selector);
        shown?.querySelector<HTMLElement>(`.popup-notification-${button}-button`)?.click();
        return shown === null;
      },
      [question, name] as const,
    );
  await expect.poll(() => page.count(question)).toBe(1);
  await expect.poll(() => press(answer === 'allow' ? 'primary' : 'secondary')).toBe(true);
}
