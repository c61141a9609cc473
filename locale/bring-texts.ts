import messages from '@/public/_locales/en/messages.json';
import { brought } from './text';

/**
 * Brings the English texts along. Chromium 156 sometimes gives a page of an extension no texts at all when the page
 * opens in a process of its own; without these the page would then be blank.
 */
export function bringTexts(): void {
  for (const [key, { message }] of Object.entries(messages)) {
    brought.set(key, (values) => message.replace(/\$(\d)/g, (_, number) => String(values[number - 1] ?? '')));
  }
}
