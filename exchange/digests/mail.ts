import PostalMime from 'postal-mime';

import { text } from '@/locale/text';
import { isUtf16 } from './decode-text';

/** What a mail says, in its plain and in its HTML form, and where it was saved from when it is a web archive. */
export interface Mail {
  text: string;
  html: string;
  url?: string;
}

const header = /^(?:From |[A-Za-z][\w-]{0,60}: ?\S)/;
const telling =
  /^(?:mime-version|content-type|message-id|received|return-path|delivered-to|snapshot-content-location):/im;

/** Whether a text begins with the header of a mail (RFC 5322), as files `.eml` and `.mht` do. */
export function isMail(written: string): boolean {
  const [head = ''] = written.trimStart().slice(0, 100_000).split('\n\n', 1);
  return header.test(head) && telling.test(head);
}

/**
 * Opens a mail with all its parts and encodings: the bytes of its file, or `decoded` where it was pasted. A mail that
 * no one should open, such as one nested 300 times, is a problem.
 */
export async function openMail(
  file: string | Uint8Array,
  decoded: string,
): Promise<Mail | { problem: string }> {
  const isBytes = typeof file !== 'string' && !isUtf16(file) && file.includes(0x0a);
  try {
    const mail = await PostalMime.parse(isBytes ? file : decoded.trimStart());
    const url = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value.trim();
    return { text: mail.text ?? '', html: mail.html ?? '', ...(url && { url }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: text('textDigestMail', error.message) };
  }
}
