import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tempFolder } from '@/tools/temp-folder.mjs';

const manifest = {
  manifest_version: 3,
  name: 'mark.js',
  version: '1',
  content_scripts: [
    { matches: ['https://arxiv.org/*'], js: ['mark.js', 'content.js'], run_at: 'document_end' },
  ],
};

/** An extension in a folder of its own that does nothing but mark phrases on arXiv's listings with the library given. */
export function makeMarker(library: string, phrases: string[]): { folder: string; remove: () => void } {
  const folder = tempFolder(path.join(tmpdir(), 'paperlight-marker-'));
  const wishes = { separateWordSearch: false, wildcards: 'enabled' };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'mark.js': library,
    'content.js': `new Mark(document.querySelector('#articles')).mark(${JSON.stringify(phrases)}, ${JSON.stringify(wishes)});`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
