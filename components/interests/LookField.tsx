import type { Place } from '@/domain/interest';
import { type TextKey, text } from '@/locale/text';

const places: [Place, TextKey][] = [
  ['title', 'optionsLookTitle'],
  ['abstract', 'optionsLookAbstract'],
];

interface LookFieldProps {
  look: Place[];
  problem?: string | undefined;
  onChange: (look: Place[]) => void;
}

/** Chooses the parts of a paper that phrases are looked for in. */
export function LookField({ look, problem, onChange }: LookFieldProps) {
  const isChosen = (place: Place, on: boolean, changed: Place) =>
    place === changed ? on : look.includes(place);
  const change = (changed: Place, on: boolean) =>
    onChange(places.map(([place]) => place).filter((place) => isChosen(place, on, changed)));

  return (
    <fieldset class="field">
      <legend>{text('optionsLook')}</legend>
      <div class="choices">
        {places.map(([place, name]) => (
          <label key={place}>
            <input
              type="checkbox"
              checked={look.includes(place)}
              aria-invalid={problem !== undefined}
              onChange={({ currentTarget }) => change(place, currentTarget.checked)}
            />
            {text(name)}
          </label>
        ))}
      </div>
      {problem !== undefined && <p class="problem">{problem}</p>}
    </fieldset>
  );
}
