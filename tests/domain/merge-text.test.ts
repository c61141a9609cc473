import { expect, test } from 'vitest';

import { mergeTexts } from '@/domain/merge-text';

test.each([
  ['one writes alone', 'a b', 'a b c', 'a b', 'a b c'],
  ['the other writes alone', 'a b', 'a b', 'x a b', 'x a b'],
  ['both write the same', 'a', 'a b', 'a b', 'a b'],
  ['both write, in different places', 'one two three', 'one two three!', 'ONE two three', 'ONE two three!'],
  ['both begin a note', '', 'mine', 'theirs', 'theirs\nmine'],
  ['both go on at the end', 'a', 'a b', 'a c', 'a c\n b'],
  ['one takes away what the other changes', 'abc def', '', 'abc deg', 'abc deg\n'],
])('%s', (_, base, mine, theirs, merged) => {
  expect(mergeTexts(base, mine, theirs)).toBe(merged);
});

test('nothing that either wrote is lost', () => {
  const lines = ['alpha', 'beta', 'gamma'];
  for (const at of [0, 1, 2, 3])
    for (const to of [0, 1, 2, 3]) {
      const mine = lines.toSpliced(at, 0, 'MINE').join('\n');
      const theirs = lines.toSpliced(to, 0, 'THEIRS').join('\n');
      const merged = mergeTexts(lines.join('\n'), mine, theirs);
      for (const word of [...lines, 'MINE', 'THEIRS']) expect(merged).toContain(word);
    }
});
