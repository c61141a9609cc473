import { defineContentScript } from 'wxt/utils/define-content-script';

import { startDigestPage } from '@/digest-page/start';

export default defineContentScript({
  // Where the first sites have their pages; elsewhere it is registered when the reader allows it
  matches: [
    'https://huggingface.co/*',
    'https://arxiv.org/list/*',
    'https://arxiv.org/catchup/*/*',
    'https://arxiv.org/search*',
    'https://export.arxiv.org/list/*',
    'https://export.arxiv.org/catchup/*/*',
    'https://export.arxiv.org/search*',
  ],
  runAt: 'document_end',
  noScriptStartedPostMessage: true, // The page need not know our id
  main: startDigestPage,
});
