// Drawn on a grid of 16, as lines 1.5 wide.
const shapes = {
  save: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  saved: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  dismiss: 'm4 4 8 8M12 4l-8 8',
  close: 'm4 4 8 8M12 4l-8 8',
  add: 'M8 3v10M3 8h10',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  copy: 'M6 5.5h7.5v8H6zM3.5 10.5h-1v-8H10v1',
  cite: 'M6 2.5H4.8q-1.3 0-1.3 1.3v2.4q0 1.8-1.5 1.8 1.5 0 1.5 1.8v2.4q0 1.3 1.3 1.3H6m4-11h1.2q1.3 0 1.3 1.3v2.4q0 1.8 1.5 1.8-1.5 0-1.5 1.8v2.4q0 1.3-1.3 1.3H10',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-1 1m1.2 2.5a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l1-1',
  settings: 'M2 5h5m4 0h3M2 11h2m4 0h6M9 3v4M6 9v4',
  external: 'M9.5 2.5h4v4m0-4-6 6M6.5 4h-4v9.5H12v-4',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  library: 'M3 2.5v11M6.5 2.5v11M10 3l3.2 10.2',
  panel: 'M2.5 3h11v10h-11zM10 3v10',
  open: 'M8 10.5V2.5m0 0L4.8 5.7M8 2.5l3.2 3.2M2.5 9.5v4h11v-4',
  download: 'M8 2.5v8m0 0L4.8 7.3M8 10.5l3.2-3.2M2.5 9.5v4h11v-4',
  unfold: 'm4 6 4 4 4-4',
  next: 'm6 4 4 4-4 4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2',
  favourite: 'm8 2 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.8l-3.8 2 .7-4.3-3.1-3 4.3-.6z',
  favoured: 'm8 2 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.8l-3.8 2 .7-4.3-3.1-3 4.3-.6z',
  note: 'M3 2.5h10v8l-3 3H3zM10 13.5v-3h3M5.5 5.5h5M5.5 8h5',
  write: 'M3 13l.7-3.2 7-7 2.5 2.5-7 7zM9.2 4.3l2.5 2.5',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.3 5.3v.1',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  warning: 'M8 2.5 14 13H2zM8 6.5v3m0 1.5v.4',
};

export type IconName = keyof typeof shapes;

/** A small sign. It never speaks alone: the words stand beside it or in the label of its button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill={name === 'saved' || name === 'favoured' ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
