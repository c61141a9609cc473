import { defineContentScript } from 'wxt/utils/define-content-script';

import { startDigestPage } from '@/digest-page/start';
import { huggingFace } from '@/sites/hugging-face';
import { matchesOf } from '@/sites/match-pages';

export default defineContentScript({
  matches: matchesOf([huggingFace]),
  runAt: 'document_end',
  noScriptStartedPostMessage: true, // The page need not know our id
  main: () => startDigestPage([huggingFace]),
});
