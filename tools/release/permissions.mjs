// What an extension may do, and whether a release may do more than the one before.

/**
 * @typedef {object} Manifest
 * @property {string[]} [permissions]
 * @property {string[]} [optional_permissions]
 * @property {string[]} [host_permissions]
 * @property {string[]} [optional_host_permissions]
 * @property {{ matches?: string[] }[]} [content_scripts]
 * @property {{ resources?: string[], matches?: string[] }[]} [web_accessible_resources]
 * @property {{ matches?: string[], ids?: string[] }} [externally_connectable]
 * @property {{ extension_pages?: string }} [content_security_policy]
 */
/** @typedef {Record<string, string[]>} Powers Each kind of thing it may do, sorted. */

const lists = /** @type {const} */ ([
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
]);

/** What a manifest allows the extension, and others towards it. @returns {Powers} */
export function powersOf(/** @type {Manifest} */ manifest) {
  const {
    content_scripts = [],
    web_accessible_resources = [],
    externally_connectable: reach = {},
  } = manifest;
  const kinds = {
    ...Object.fromEntries(lists.map((list) => [list, manifest[list] ?? []])),
    content_scripts: content_scripts.flatMap(({ matches = [] }) => matches),
    web_accessible_resources: web_accessible_resources.flatMap(({ resources = [], matches = [] }) =>
      resources.flatMap((file) => matches.map((match) => `${file} for ${match}`)),
    ),
    externally_connectable: [...(reach.matches ?? []), ...(reach.ids ?? [])],
    ...policyOf(manifest.content_security_policy?.extension_pages ?? ''),
  };
  return Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, [...new Set(all)].sort()]));
}

/** Each directive of a policy as a kind of its own: what its pages may load. @returns {Powers} */
function policyOf(/** @type {string} */ policy) {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const named = directives.filter(([name]) => name);
  return Object.fromEntries(
    named.map(([name, ...sources]) => [`policy ${name}`, sources.filter((source) => source !== "'none'")]),
  );
}

/**
 * What the new one may do more, and less. A directive of the policy that is gone counts as more: what it held back
 * depends on the rest.
 * @param {Powers} before
 * @param {Powers} now
 */
export function compare(before, now) {
  const gone = Object.keys(before).filter((kind) => kind.startsWith('policy ') && !(kind in now));
  const kept = Object.fromEntries(Object.entries(before).filter(([kind]) => !gone.includes(kind)));
  return {
    more: [...gone.map((kind) => `${kind} is gone`), ...beyond(now, before)],
    less: beyond(kept, now),
  };
}

/** What one has and the other has not, as `kind: what`. */
function beyond(/** @type {Powers} */ one, /** @type {Powers} */ other) {
  return Object.entries(one).flatMap(([kind, all]) =>
    all.filter((each) => !other[kind]?.includes(each)).map((each) => `${kind}: ${each}`),
  );
}
