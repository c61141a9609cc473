import type { Bidi } from './bidi';
import { FoxPage } from './page';

// What no page sees: the windows of the browser itself. They are pages to it, too.

/** A script of the browser itself may do anything; these names are all that is needed of its world. */
export interface BrowserWindow {
  WebExtensionPolicy: { getByID: (id: string) => { mozExtensionHostname: string } };
  SidebarController: { show: (id: string) => Promise<void>; hide: () => void };
  PopupNotifications: { panel: HTMLElement & { state: string } };
}

export interface FoxChrome {
  page: FoxPage;
  /** The host of an extension's pages. */
  hostOf: (addon: string) => Promise<string>;
}

export async function chromeOf(bidi: Bidi): Promise<FoxChrome> {
  const scope = { 'moz:scope': 'chrome' };
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', scope);
  const page = new FoxPage(bidi, contexts[0]!.context);
  return {
    page,
    hostOf: (addon) =>
      page.evaluate(
        (id) => (window as unknown as BrowserWindow).WebExtensionPolicy.getByID(id).mozExtensionHostname,
        addon,
      ),
  };
}
