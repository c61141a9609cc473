import '@/digest-page/list.css';

import { defineContentScript } from 'wxt/utils/define-content-script';

import { leave } from '@/digest-page/bring';
import { buildList } from '@/digest-page/list';

// Put into a page when the reader first asks for the list of its papers.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => leave('list', buildList),
});
