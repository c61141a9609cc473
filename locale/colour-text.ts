import type { Colour } from '@/domain/interest';
import { type TextKey, text } from './text';

const names: Record<Colour, TextKey> = {
  amber: 'optionsColourAmber',
  blue: 'optionsColourBlue',
  violet: 'optionsColourViolet',
  rose: 'optionsColourRose',
  teal: 'optionsColourTeal',
  orange: 'optionsColourOrange',
  indigo: 'optionsColourIndigo',
  slate: 'optionsColourSlate',
};

/** What a colour is called. */
export function colourText(colour: Colour): string {
  return text(names[colour]);
}
