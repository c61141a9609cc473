import { webAddress } from '@/domain/text';

const repository =
  /(?<![^\s("'[<{])https:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[\w.-]+\/[\w.-]+/;

/** The first code repository that the texts, or addresses, name. */
export function codeIn(texts: string[]): string | undefined {
  for (const text of texts) {
    const address = repository.exec(text)?.[0].replace(/(?<!\.)\.+$/, '');
    if (address) return webAddress(address);
  }
  return;
}
