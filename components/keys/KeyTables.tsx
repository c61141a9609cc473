import './key-table.css';

import { type KeyMap, type Place, places } from '@/domain/keys';
import { keysAt, placeTexts } from '@/locale/key-texts';
import { text } from '@/locale/text';

interface Props {
  /** The place whose keys come first. */
  here: Place | undefined;
  map: KeyMap | undefined;
}

/** What all keys do, place by place. */
export function KeyTables({ here, map }: Props) {
  return places
    .toSorted((one, other) => Number(other === here) - Number(one === here))
    .map((place) => <KeyTable key={place} place={place} map={map} />);
}

/** What keys do in one place. */
export function KeyTable({ place, map }: { place: Place; map: KeyMap | undefined }) {
  return (
    <table class="key-table" data-testid={`keys-${place}`}>
      <caption>{text(placeTexts[place])}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{text('optionsKeysColumn')}</th>
          <th scope="col">{text('optionsKeysDoes')}</th>
        </tr>
      </thead>
      <tbody>
        {keysAt(place, map).map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{text(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
