import { readTextDigest, type TextDigest, type TextDigestOptions } from '@/exchange/text-digest';
import { openPage } from '@/tools/open-page';
import '../texts';

/** What is read in a text; as a file of that name, and with a reader of pages, where they matter. */
export function read(
  text: string | Uint8Array,
  { name = '', ...options }: TextDigestOptions & { name?: string } = {},
): Promise<TextDigest> {
  return readTextDigest({ name, text }, openPage, options);
}

/** Bytes in an encoding that is not UTF-8 and has one byte for each of these signs. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
