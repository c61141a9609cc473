import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

import { zoteroAddress, zoteroHost } from './deeds/zotero-address';
import { firstHosts } from './sites/first-hosts';

const contentScriptBudget = 30_000; // Bytes of each, minified: they are loaded into other people's pages
const tooHeavyForPages = /node_modules[\\/](dexie|zod|preact|@preact)[\\/]/;

/** Fails the build when a content script pulls in a heavy library or outgrows its budget. */
function guardContentScripts(): Plugin {
  return {
    name: 'guard-content-scripts',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.fileName.startsWith('content-scripts/')) continue;
        const heavy = chunk.moduleIds.filter((id) => tooHeavyForPages.test(id));
        if (heavy.length > 0) this.error(`${chunk.fileName} imports ${heavy.join(', ')}`);
        const bytes = Buffer.byteLength(chunk.code);
        if (process.env.NODE_ENV === 'production' && bytes > contentScriptBudget)
          this.error(`${chunk.fileName} has ${bytes} bytes, ${contentScriptBudget} are allowed`);
      }
    },
  };
}

/**
 * Leaves WXT's context out of content scripts: ours looks after itself, and the context would announce itself to the
 * page with an event that the page can also send, to stop us.
 */
function withoutContext(): Plugin {
  const context = 'wxt/utils/content-script-context';
  return {
    name: 'without-context',
    enforce: 'pre',
    resolveId: (id) => (id === context ? `\0${context}` : undefined),
    load: (id) => (id === `\0${context}` ? 'export class ContentScriptContext {}' : undefined),
  };
}

/** Puts what two views share into one file: with each further file a view is seen a few milliseconds later. */
function shareAmongViews(): Plugin {
  return {
    name: 'share-among-views',
    outputOptions: (options) => ({
      ...options,
      codeSplitting: { groups: [{ name: 'views', minShareCount: 2 }] },
    }),
  };
}

/** What our pages may load. WXT's server, which `npm run dev` starts, speaks to them and puts styles into them. */
function policyOf(isServed: boolean): string {
  const [style, server] = isServed ? [" 'unsafe-inline'", ' ws://localhost:* http://localhost:*'] : ['', ''];
  return `default-src 'none'; script-src 'self'; style-src 'self'${style}; img-src 'self'; connect-src 'self' ${zoteroAddress}${server}; form-action 'none'; frame-src 'none'; base-uri 'none'; object-src 'none'`;
}

export default defineConfig({
  imports: false, // Every arrow between rooms is a visible import
  manifestVersion: 3,
  vite: () => ({
    plugins: [withoutContext(), guardContentScripts()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: ['chrome120', 'firefox142'], sourcemap: false },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'popup'))
        config.plugins = [...(config.plugins ?? []), shareAmongViews()];
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_permissions: ['downloads'],
    host_permissions: firstHosts,
    optional_host_permissions: ['https://*/*', zoteroHost(browser === 'firefox')],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenPopup__' },
    },
    content_security_policy: {
      extension_pages: policyOf(command === 'serve'),
    },
    incognito: 'not_allowed', // What is read there is not ours to remember; and in Firefox no page of ours could
    ...(browser !== 'firefox' && { side_panel: { default_path: 'library.html' } }),
    ...(browser === 'firefox' && {
      sidebar_action: {
        default_panel: 'library.html',
        default_title: '__MSG_libraryTitle__',
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: 'paperlight@paperlight.dev',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
