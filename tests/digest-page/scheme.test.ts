import { expect, test } from 'vitest';

import { isLight } from '@/digest-page/scheme';

test.each([
  ['rgb(230, 230, 230)', true],
  ['rgba(20, 20, 20, 0.9)', false],
  ['oklch(0.93 0.01 250)', true],
  ['oklab(0.2 0 0)', false],
  ['lab(93 -1 -2)', true],
  ['lab(20 0 0)', false],
  ['lch(93 2 250)', true],
  ['lch(20 40 60)', false],
  ['color(srgb 0.9 0.9 0.9)', true],
  ['color(srgb 0.1 0.1 0.1)', false],
  ['color(srgb 0.1 2e-05 0.1)', false],
  ['color(display-p3 0.9 0.9 0.9)', true],
  ['color(display-p3 0.1 0.1 0.1)', false],
])('text in %s is light: %s', (colour, light) => expect(isLight(colour)).toBe(light));
