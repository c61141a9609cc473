/** The values that are known. Optional fields are absent, never undefined: messages refuse those. */
export function known<Values extends object>(
  values: {
    [Key in keyof Values]: Values[Key] | undefined;
  },
): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
