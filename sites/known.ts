/** The values that are known. Optional fields are absent, never undefined: messages refuse those. */
export function known<Values extends object>(
  values: {
    [Key in keyof Values]: Values[Key] | undefined;
  },
): Values {
  const some: Partial<Values> = {};
  for (const name in values) if (values[name] !== undefined) some[name] = values[name];
  return some as Values;
}
