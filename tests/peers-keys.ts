/** What other extensions for papers listen to, by their name: combinations with modifiers, in Playwright's spelling. */
export const peersKeys: [peer: string, ...keys: string[]][] = [
  ['Zotero', 'Control+Shift+S', 'Meta+Shift+S'],
  [
    'PaperMemory',
    'Control+Shift+E',
    'Meta+Shift+E',
    'Control+Shift+M',
    'Control+Shift+P',
    'Control+Shift+S',
    'Alt+Shift+E',
  ],
  ['JabRef', 'Alt+Shift+J'],
  ['arxiv-utils', 'Alt+A'],
  ['wallabagger', 'Alt+W', 'Alt+Shift+W'],
  ['zotero-reading-list', 'Alt+0', 'Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5'],
];
