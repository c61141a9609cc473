import { beforeEach, expect, test, vi } from 'vitest';

const good = vi.hoisted(() => ({ version: 'v1' }));

vi.mock('@/domain/relevance/vectors', () => ({
  readVectors(bytes: ArrayBuffer) {
    if (bytes.byteLength !== 4) throw new Error('damaged');
    return good;
  },
}));
vi.mock('@/domain/relevance/background', () => ({ readBackground: () => [] }));

const fetching = vi.fn<typeof fetch>();
const telling = vi.spyOn(console, 'error').mockImplementation(() => {});
let assets: typeof import('@/storage/assets');

beforeEach(async () => {
  vi.resetModules(); // The worker wakes
  vi.stubGlobal('fetch', fetching.mockReset());
  telling.mockClear();
  assets = await import('@/storage/assets');
});

const bytes = (many: number, status = 200) => new Response(new Uint8Array(many), { status });

test('vectors are read once in the life of the worker, from the extension itself', async () => {
  fetching.mockImplementation(async () => bytes(4));
  expect(await Promise.all([assets.loadVectors(), assets.loadVectors()])).toEqual([good, good]);
  expect(await assets.loadVectors()).toBe(good);
  expect(fetching).toHaveBeenCalledTimes(1);
  expect(String(fetching.mock.calls[0]?.[0])).toMatch(
    /^chrome-extension:\/\/[^/]+\/relevance\/vectors\.bin$/,
  );
});

test.each([
  ['missing', async () => bytes(4, 404)],
  ['out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['damaged', async () => bytes(5)],
])('vectors that are %s are told once, and looked for again', async (_, answer) => {
  fetching.mockImplementation(answer);
  expect(await Promise.all([assets.loadVectors(), assets.loadVectors()])).toEqual([undefined, undefined]);
  expect(await assets.loadVectors()).toBeUndefined();
  expect(telling).toHaveBeenCalledTimes(1);
  expect(fetching).toHaveBeenCalledTimes(2);
  fetching.mockImplementation(async () => bytes(4));
  expect(await assets.loadVectors()).toBe(good);
});
