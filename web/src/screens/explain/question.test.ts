import { expect, test } from 'vitest';
import { nothingAsked, questionOf, readHeaders, requestOf, websiteOf } from './question';

const asked = { ...nothingAsked, website: 'w', page: 'https://a.example/b?c=d#e' };

test('a page becomes a request as the tracker sends it', () => {
  expect(requestOf(asked)).toEqual({ type: 'event', payload: { website: 'w', hostname: 'a.example', url: '/b?c=d' } });
  expect(requestOf({ ...asked, referrer: 'https://r.example/', event: 'buy' })).toMatchObject({
    payload: { referrer: 'https://r.example/', name: 'buy' },
  });
});

test('address and user agent go beside it', () => {
  const question = questionOf({ ...asked, address: '203.0.113.7', agent: 'Firefox', headers: 'DNT: 1\n\nX-A: b: c' });
  expect(question).toMatchObject({ peer: '203.0.113.7', headers: { 'User-Agent': 'Firefox', DNT: '1', 'X-A': 'b: c' } });
});

test('a request of its own goes before the fields', () => {
  const request = '{"type":"event","payload":{"website":"other"}}';
  expect(questionOf({ ...asked, request })?.request).toEqual({ type: 'event', payload: { website: 'other' } });
  expect(websiteOf({ ...asked, request })).toBe('other');
  expect(websiteOf(asked)).toBe('w');
});

test.each(['{', '[]', '3', 'null'])('%s is no request', (request) => expect(questionOf({ ...asked, request })).toBeNull());

test.each(['no colon', ': value', 'a b: c'])('%s is no header', (line) => expect(readHeaders(line)).toBeNull());
