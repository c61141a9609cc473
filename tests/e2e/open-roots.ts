import { readFileSync, writeFileSync } from 'node:fs';
import { test as closed, expect } from './extension';

/** Tests of an extension whose roots on pages stand open, as they do nowhere else: to look at what is in them. */
export const test = closed.extend({
  extensionFolder: async ({ extensionFolder }, use) => {
    // The only ones that make roots
    for (const name of ['digest', 'teach']) {
      const file = `${extensionFolder}/content-scripts/${name}.js`;
      const script = readFileSync(file, 'utf8');
      expect(script).toContain('mode:`closed`');
      writeFileSync(file, script.replace('mode:`closed`', 'mode:`open`'));
    }
    await use(extensionFolder);
  },
});
