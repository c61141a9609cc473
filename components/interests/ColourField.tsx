import { useId } from 'preact/hooks';

import { type Colour, colours } from '@/domain/interest';
import { colourText } from '@/locale/colour-text';
import { text } from '@/locale/text';

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
            aria-label={colourText(each)}
            title={colourText(each)}
            checked={each === colour}
            onChange={() => onChange(each)}
          />
        ))}
        <span class="muted" aria-hidden="true">
          {colourText(colour)}
        </span>
      </div>
    </fieldset>
  );
}
