import { expect, test } from 'vitest';
import { isDomain, tidyDomain } from './domain-name';

test.each([
  ['example.com', 'example.com', true],
  [' https://Example.com/shop?x=1 ', 'example.com', true],
  ['http://localhost:3000/', 'localhost:3000', true],
  ['bücher.example', 'bücher.example', true],
  ['192.168.1.4', '192.168.1.4', true],
  ['sub.domain.co.uk.', 'sub.domain.co.uk', true],
  ['example', 'example', false],
  ['exa mple.com', 'exa mple.com', false],
  ['-a.com', '-a.com', false],
  ['', '', false],
])('%s', (typed, tidied, valid) => {
  expect(tidyDomain(typed)).toBe(tidied);
  expect(isDomain(tidied)).toBe(valid);
});
