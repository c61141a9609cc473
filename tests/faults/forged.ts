export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Draw = () => number;

const paper = { id: 'arxiv:2611.30001', title: 'A forged paper', authors: ['Ada Example'] };
const origin = { site: 'Hugging Face', url: 'https://huggingface.co/papers' };
const field = { at: 'h3' };
const site = {
  name: 'Forged',
  pages: ['https://huggingface.co/*'],
  known: 'taught',
  checked: '2026-11-26',
  listing: 'li',
  title: field,
};
const correction = (of: Json) => ({ interest: 'one', correction: of, on: true });

/** One sound question of each kind, with nothing in it that could be left out. */
const sound: [name: string, question: Json][] = [
  ['classify', { ...origin, since: 0, papers: [paper] }],
  ['judge', { ...origin, decisions: [{ paper, judged: 'saved' }] }],
  ['bring', { script: 'site' }],
  ['correct', correction({ kind: 'phrase', phrase: 'forged' })],
  ['correct', correction({ kind: 'author', author: 'Ada Example' })],
  ['correct', correction({ kind: 'paper', paperId: paper.id })],
  ['correct', correction({ kind: 'example', paper })],
  ['opened', { paperId: paper.id }],
  ['keepBar', { site: 'arXiv', bar: { filter: 'all', dim: true, hidden: true } }],
  ['showUnread', { unread: 1 }],
  ['keepSite', { site }],
];

/** Of these a view of ours may ask some, but none in these words. */
export const soundForPagesOnly = sound.filter(([name]) => name !== 'classify');

const otherNames: Json[] = [
  'deleteEverything',
  '__proto__',
  'constructor',
  'toString',
  '',
  null,
  1,
  ['judge'],
  {},
];
const strangers: Json[] = [
  null,
  true,
  false,
  -1,
  1e300,
  0.5,
  '',
  '\u0000',
  '__proto__',
  [],
  [[[]]],
  {},
  { id: 1 },
];

/** So many messages as JSON, none of which means anything: a sound one, spoilt in one place. */
export function forgeries(count: number, draw: Draw): string[] {
  return Array.from({ length: count }, () => {
    const [name, question] = pick(sound, draw);
    const message: Message = { name, question: structuredClone(question) };
    pick(ways, draw)(message, draw);
    return JSON.stringify(message);
  });
}

const ways = [renamed, replaced, replaced, replaced, shortened, extended, overlong, overfull];

type Message = { name: Json; question: Json };

function renamed(message: Message, draw: Draw): void {
  message.name = pick(otherNames, draw);
}

/** Something of another type, or a number that nothing counts to, stands in one place. */
function replaced(message: Message, draw: Draw): void {
  const { holder, key } = pick(placesIn(message), draw);
  const other = strangers.filter(
    (value) => typeOf(value) !== typeOf(holder[key]) || typeof value === 'number',
  );
  holder[key] = pick(
    typeof holder[key] === 'number' ? [-1, 1e300, ...other.filter(isNoNumber)] : other,
    draw,
  );
}

const isNoNumber = (value: Json) => typeof value !== 'number';

function shortened(message: Message, draw: Draw): void {
  const { holder, key } = pick(placesIn(message).filter(isInObject), draw);
  delete holder[key];
}

/** One key more; a site's may have some, for they are left out. */
function extended(message: Message, draw: Draw): void {
  const objects = [message.question, ...placesIn(message).map(({ holder, key }) => holder[key])];
  const strict =
    message.name === 'keepSite' ? [message.question] : objects.filter((value) => typeOf(value) === 'object');
  (pick(strict, draw) as Record<string, Json>)[`key${Math.floor(draw() * 1e6)}`] = pick(strangers, draw);
}

function overlong(message: Message, draw: Draw): void {
  const texts = placesIn(message).filter(({ holder, key }) => typeof holder[key] === 'string');
  const spoilt = 'x'.repeat(2_049); // No text of these questions may be longer
  if (texts.length > 0) put(pick(texts, draw), spoilt);
  else message.name = spoilt;
}

function overfull(message: Message, draw: Draw): void {
  const lists = placesIn(message).filter(({ holder, key }) => Array.isArray(holder[key]));
  const list = pick(lists, draw);
  if (list) put(list, Array<Json>(501).fill((list.holder[list.key] as Json[])[0]!));
  else message.name = ['overfull'];
}

function put({ holder, key }: Place, value: Json): void {
  holder[key] = value;
}

interface Place {
  holder: Record<string, Json>;
  key: string;
}

const isInObject = ({ holder }: Place) => !Array.isArray(holder);

/** Every place in the question that holds a value. */
function placesIn(message: Message): Place[] {
  const below = (holder: Json): Place[] =>
    typeof holder !== 'object' || holder === null
      ? []
      : Object.keys(holder).flatMap((key) => [
          { holder: holder as Record<string, Json>, key },
          ...below((holder as Record<string, Json>)[key]!),
        ]);
  return [
    { holder: message as unknown as Record<string, Json>, key: 'question' },
    ...below(message.question),
  ];
}

function typeOf(value: Json | undefined): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}

function pick<Value>(values: readonly Value[], draw: Draw): Value {
  return values[Math.floor(draw() * values.length)]!;
}
