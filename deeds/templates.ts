import { readKeyTemplate } from '@/exchange/out/cite-keys';
import { readNameTemplate } from '@/exchange/out/file-names';
import type { WriteOptions } from '@/exchange/out/options';
import type { Template } from '@/exchange/out/template';
import { readSettings } from '@/storage/settings';

/** How the reader wants the keys of citations and the names of notes; the usual ones for what cannot be read. */
export async function readTemplates(): Promise<Pick<WriteOptions, 'keys' | 'names'>> {
  const { citeKey, noteName } = await readSettings();
  const keys = sound(citeKey, readKeyTemplate);
  const names = sound(noteName, readNameTemplate);
  return { ...(keys && { keys }), ...(names && { names }) };
}

function sound(
  written: string | undefined,
  read: (written: string) => Template | { problem: string },
): Template | undefined {
  const template = written ? read(written) : undefined;
  return template && 'problem' in template ? undefined : template;
}
