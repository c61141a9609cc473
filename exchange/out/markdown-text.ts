import { oneLine } from './one-line';

/**
 * A text on one line, escaped so that Markdown, HTML, Obsidian and templates print it and obey nothing in it, wherever
 * in a paragraph it stands.
 */
export function markdownText(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_{}<>#|~&$=%^@]/g, '\\$&')
      // Not `\[`: some programs take `!\[` for the beginning of a picture
      .replace(/[[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      .replace(/:(?=\S)/g, '\\:') // No address, no emoji
      .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      .replace(/^[-+]/, '\\$&')
  );
}

/** An address as the destination of a link. */
export function markdownAddress(url: string): string {
  return url.replace(/[()<>[\]\\`*_\s]/g, percented).replace(/&(?=#?\w+;)/g, '%26');
}

function percented(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
