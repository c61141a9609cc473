/**
 * Whether the match patterns that a browser allows (`https://*.example.org/*`, `<all_urls>`) cover a host, written as
 * a match pattern itself: `https://example.org/*`. Patterns of some pages alone do not count.
 */
export function isAllowed(host: string, allowed: string[]): boolean {
  const name = /^https:\/\/([^/]+)\/\*$/.exec(host)?.[1];
  if (name === undefined) return false;
  return allowed.some((pattern) => {
    const scope = pattern === '<all_urls>' ? '*' : /^(?:https|\*):\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
    return (
      scope === '*' || scope === name || (scope?.startsWith('*.') && `.${name}`.endsWith(scope.slice(1)))
    );
  });
}
