/** This many of them, spread over all. */
export function evenly<Value>(values: Value[], many: number): Value[] {
  const step = Math.max(1, values.length / many);
  return Array.from({ length: Math.min(many, values.length) }, (_, at) => values[Math.floor(at * step)]!);
}
