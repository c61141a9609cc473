const head = 2_048; // Bytes: where files say how they are written

/**
 * The text of a file with `\n` between its lines and no byte order mark: UTF-16 when it says so, else UTF-8, else the
 * encoding that it names (XML, HTML), else Windows-1252.
 */
export function decodeText(file: string | Uint8Array): string {
  const text = rawText(file);
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return lines.replace(/[\u2028\u2029]/g, '\n');
}

/** As `decodeText`, with the ends of lines as they are: JSON may hold some of them in its texts. */
export function rawText(file: string | Uint8Array): string {
  return (typeof file === 'string' ? file : decodeBytes(file)).replace(/^\uFEFF/, '');
}

/** Whether bytes begin with the mark of UTF-16. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function decodeBytes(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  const utf8 = new TextDecoder().decode(bytes);
  return utf8.includes('\uFFFD') ? decoderFor(bytes).decode(bytes) : utf8;
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, head));
  const named = /(?:encoding|charset)\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(start)?.[1];
  try {
    return new TextDecoder(named ?? 'windows-1252');
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('windows-1252'); // No encoding has that name
    throw error;
  }
}

/** Whether a text was made of something else, such as a picture: by more than one control character in 200 signs. */
export function isRubbish(text: string): boolean {
  const start = text.slice(0, 20_000);
  const strange = start.match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return strange * 200 > start.length || start.startsWith('%PDF-');
}

/** The lines of a text with their numbers, from 1. Takes no memory for those not yet asked for. */
export function* linesOf(text: string): Generator<[line: string, number: number]> {
  let start = 0;
  for (let number = 1; start <= text.length; number++) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield [text.slice(start, end), number];
    start = end + 1;
  }
}
