/** The fields of a value that anybody may have written, and that need not be an object. */
export type Fields = Readonly<Record<string, unknown>>;

const none: Fields = Object.freeze(Object.create(null));

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.assign(Object.create(null), value)
    : none;
}

/** A text, or a number as a text; empty for anything else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
