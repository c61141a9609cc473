import './note-text.css';

/** A note with its signs, where what they mean is not known, or not shown. */
export function NoteAsWritten({ note }: { note: string }) {
  return <p class="note-text as-written">{note}</p>;
}
