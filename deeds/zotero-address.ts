/** Where the Zotero app listens for browsers, on this computer alone. Its port is no setting of readers. */
export const zoteroAddress = 'http://127.0.0.1:23119';

/** The host that the browser is asked for. Firefox knows no ports in match patterns. */
export function zoteroHost(isFirefox: boolean): string {
  return isFirefox ? 'http://127.0.0.1/*' : `${zoteroAddress}/*`;
}
