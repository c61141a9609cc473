import '@/components/keys/key-table.css';

import { useRef, useState } from 'preact/hooks';
import { focusNext, focusPast } from '@/components/focus-next';
import { Icon } from '@/components/Icon';
import { type Action, actions, clashOf, isKey, type KeyMap, keyFor, placesOf, withKey } from '@/domain/keys';
import { actionTexts, placeTexts } from '@/locale/key-texts';
import { text } from '@/locale/text';
import { KeyField } from './KeyField';

const nearlyAll = 6; // Places: all but the check

interface Props {
  map: KeyMap;
  onChange: (map: KeyMap) => void;
}

/** Every action with its key and where it holds; each can be given another key that nothing else there has. */
export function KeyChoices({ map, onChange }: Props) {
  const [refused, setRefused] = useState<{ action: Action; why: string }>();
  const choose = (action: Action, key: string) => {
    const why = whyNot(action, key, map);
    setRefused(why === undefined ? undefined : { action, why });
    if (why === undefined) onChange(withKey(map, action, key));
  };
  const reset = () => {
    setRefused(undefined);
    onChange({});
  };
  return (
    <>
      <table class="key-table key-choices">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{text('optionsKeysColumn')}</th>
            <th scope="col">{text('optionsKeysDoes')}</th>
            <th scope="col">{text('keysAnother')}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <KeyRow
              key={action}
              action={action}
              map={map}
              refused={refused?.action === action ? refused.why : undefined}
              onChoose={(key) => choose(action, key)}
            />
          ))}
        </tbody>
      </table>
      {Object.keys(map).length > 0 && (
        <button
          type="button"
          class="start"
          onClick={({ currentTarget }) => {
            focusPast(currentTarget);
            reset();
          }}
        >
          {text('keysBeforeAll')}
        </button>
      )}
    </>
  );
}

interface RowProps {
  action: Action;
  map: KeyMap;
  /** Why it could not have the key that was pressed. */
  refused: string | undefined;
  onChoose: (key: string) => void;
}

function KeyRow({ action, map, refused, onChoose }: RowProps) {
  const does = text(actionTexts[action]);
  const before = keyFor(action);
  const buttons = useRef<HTMLDivElement>(null);
  const goBack = () => {
    focusNext(buttons, 0);
    onChoose(before);
  };
  return (
    <tr data-testid={`key-${action}`}>
      <th scope="row">
        <kbd>{keyFor(action, map)}</kbd>
      </th>
      <td>
        {does}
        <p class="hint">{sayWhere(action)}</p>
        <p class="refused" role="alert">
          {refused}
        </p>
      </td>
      <td>
        <div ref={buttons} class="actions">
          {keyFor(action, map) !== before && (
            <button
              type="button"
              class="quiet icon"
              aria-label={text('keysBefore', before)}
              title={text('keysBefore', before)}
              onClick={goBack}
            >
              <Icon name="undo" />
            </button>
          )}
          <KeyField does={does} onPress={onChoose} />
        </div>
      </td>
    </tr>
  );
}

function sayWhere(action: Action): string {
  const where = placesOf(action);
  if (where.length >= nearlyAll) return text('keysEverywhere');
  return where.map((place) => text(placeTexts[place])).join(' · ');
}

/** Why an action cannot have a key, in words; undefined when it can. */
function whyNot(action: Action, key: string, map: KeyMap): string | undefined {
  if (!isKey(key)) return text('keysNoKey');
  const clash = clashOf(action, key, map);
  return clash && text('keysTaken', key, text(clash === 'status' ? 'keyStatus' : actionTexts[clash]));
}
