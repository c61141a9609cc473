/**
 * What the changelog says of a version, without its heading; undefined when it says nothing.
 * @param {string} changelog
 * @param {string} version
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => section.startsWith(`[${version}] `));
  const notes = own
    ?.slice(own.indexOf('\n'))
    .replace(/^\[.+\]: .*$/gm, '')
    .trim();
  return notes || undefined;
}

/**
 * A bill of materials as npm writes it, without what changes from run to run and from machine to machine: its time, its
 * serial number, what wrote it, and the name of the folder.
 * @param {string} json
 */
export function steadyBill(json) {
  const { serialNumber: _, metadata, components, dependencies, ...bill } = JSON.parse(json);
  const byRef = (/** @type {Record<string, string>[]} */ all, /** @type {string} */ key) =>
    all.toSorted((one, other) => ((one[key] ?? '') < (other[key] ?? '') ? -1 : 1));
  const steady = {
    ...bill,
    metadata: {
      lifecycles: metadata.lifecycles,
      component: { ...metadata.component, name: nameOf(metadata) },
    },
    components: byRef(components, 'bom-ref'),
    dependencies: byRef(dependencies, 'ref'),
  };
  return `${JSON.stringify(steady, null, 2)}\n`;
}

/** `paperlight@0.1.0` is called `paperlight`. */
function nameOf(/** @type {{ component: { 'bom-ref': string } }} */ { component }) {
  return component['bom-ref'].replace(/@[^@]*$/, '');
}
