/** Something the person at the keyboard can put right; its message says how. */
export class Complaint extends Error {
  override name = 'Complaint';
}
