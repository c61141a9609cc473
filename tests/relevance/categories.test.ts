import { expect, test } from 'vitest';
import { compileCategories, findCategories } from '@/domain/relevance/categories';

function covers(category: string, printed: string): boolean {
  return findCategories(compileCategories([{ category }]), printed).length === 1;
}

test.each([
  ['cs.CL', 'cs.CL'],
  ['CS.cl', 'cs.CL'],
  ['cs', 'cs.CL'],
  ['cs.*', 'cs.CL'],
  [' cs.CL ', 'cs.CL'],
  ['astro-ph', 'astro-ph.GA'],
  ['hep-th', 'hep-th'],
])('%s covers %s', (category, printed) => expect(covers(category, printed)).toBe(true));

test.each([
  ['cs.CL', 'cs'],
  ['cs.C', 'cs.CL'],
  ['math', 'math-ph'],
  ['', 'cs.CL'],
  ['*', 'cs.CL'],
  ['cs', '.'.repeat(60)],
])('%s does not cover %s', (category, printed) => expect(covers(category, printed)).toBe(false));
