// For `evaluate` in the background: a browser that is told of little room gives more all the same.

/** Has it refuse to write, in the way it does when the disk is full. */
export function fillDisk(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function () {
    this.transaction.abort();
    throw new DOMException('No room', 'QuotaExceededError');
  };
  const empty = () => {
    IDBObjectStore.prototype.put = put;
  };
  Object.assign(self, { empty });
}

export function makeRoom(): void {
  (self as unknown as { empty: () => void }).empty();
}
