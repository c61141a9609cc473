import '@/digest-page/panel.css';

import { defineContentScript } from 'wxt/utils/define-content-script';

import { leave } from '@/digest-page/bring';
import { buildCommands } from '@/digest-page/commands';

// Put into a page when the reader first presses something on it.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => leave('commands', buildCommands),
});
