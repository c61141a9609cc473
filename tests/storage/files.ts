type Writing = (write: () => Promise<void>) => Promise<void>;

let writing: Writing = (write) => write();

/** Has another one close what was written, and remove files, from now on. Returns who did before. */
export function writeBy(another: Writing): Writing {
  const before = writing;
  writing = another;
  return before;
}

/** Files of one's own for Node, which has none: what is written is there as a whole once it is closed, or not at all. */
export function makeFiles() {
  const root = makeFolder();
  return { getDirectory: async () => root };
}

function makeFolder() {
  const folders = new Map<string, ReturnType<typeof makeFolder>>();
  const files = new Map<string, { text: string }>();
  return {
    getDirectoryHandle: async (name: string, { create = false } = {}) =>
      found(folders, name, create ? makeFolder : undefined),
    getFileHandle: async (name: string, { create = false } = {}) =>
      makeHandle(found(files, name, create ? () => ({ text: '' }) : undefined)),
    removeEntry: (name: string) =>
      writing(async () => {
        if (!folders.delete(name) && !files.delete(name)) throw new DOMException(name, 'NotFoundError');
      }),
  };
}

function makeHandle(file: { text: string }) {
  return {
    getFile: async () => new Blob([file.text]),
    async createWritable() {
      let text = '';
      return {
        async write(part: string) {
          text += part;
        },
        close: () =>
          writing(async () => {
            file.text = text;
          }),
      };
    },
  };
}

function found<Kind>(all: Map<string, Kind>, name: string, make: (() => Kind) | undefined): Kind {
  const one = all.get(name) ?? make?.();
  if (!one) throw new DOMException(name, 'NotFoundError');
  all.set(name, one);
  return one;
}
