import './tag-chip.css';

interface Props {
  tag: string;
  colour: string | undefined;
}

/** A tag, on its colour if the reader gave it one. */
export function TagChip({ tag, colour }: Props) {
  return (
    <span class="tag-chip" data-colour={colour}>
      <bdi>{tag}</bdi>
    </span>
  );
}
