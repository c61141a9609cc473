import { defineContentScript } from 'wxt/utils/define-content-script';

import { startDigestPage } from '@/digest-page/start';
import { arxiv } from '@/sites/arxiv';
import { matchesOf } from '@/sites/match-pages';

export default defineContentScript({
  matches: matchesOf(arxiv),
  runAt: 'document_end',
  noScriptStartedPostMessage: true, // The page need not know our id
  main: () => startDigestPage(arxiv),
});
