import { useId } from 'preact/hooks';

import { type Colour, colours } from '@/domain/interest';
import { type TextKey, text } from '@/locale/text';

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

interface ColourFieldProps {
  colour: Colour;
  onChange: (colour: Colour) => void;
}

/** Chooses one of the colours an interest can have; the name of the chosen one stands beside them. */
export function ColourField({ colour, onChange }: ColourFieldProps) {
  const id = useId();
  return (
    <fieldset class="field">
      <legend>{text('optionsColour')}</legend>
      <div class="swatches">
        {colours.map((each) => (
          <input
            key={each}
            type="radio"
            class="swatch"
            name={id}
            data-colour={each}
            aria-label={text(names[each])}
            title={text(names[each])}
            checked={each === colour}
            onChange={() => onChange(each)}
          />
        ))}
        <span class="muted" aria-hidden="true">
          {text(names[colour])}
        </span>
      </div>
    </fieldset>
  );
}
