// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError, onSessionEnd, request } from './client';
import { readToken, saveToken } from './session';

const unauthorized = { error: { message: 'Unauthorized', code: 'unauthorized', status: 401 } };
const ended = vi.fn();

type Answers = Record<string, { status: number; body: unknown }>;

function answer(answers: Answers) {
  const fetched = vi.fn(async (url: string, _init?: RequestInit) => {
    const found = answers[url.split('?')[0] ?? ''];
    if (!found) throw new TypeError('Failed to fetch');
    return new Response(typeof found.body === 'string' ? found.body : JSON.stringify(found.body), { status: found.status });
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

beforeEach(() => {
  ended.mockClear();
  onSessionEnd(ended);
  saveToken('secret');
});
afterEach(() => vi.unstubAllGlobals());

test('sends token, query and body', async () => {
  const fetched = answer({ '/api/x': { status: 200, body: { a: 1 } } });
  expect(await request('POST', '/x', { query: { b: 2, c: undefined }, body: { d: 3 } })).toEqual({ a: 1 });
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe('/api/x?b=2');
  expect(init).toMatchObject({ method: 'POST', body: '{"d":3}', headers: { Authorization: 'Bearer secret' } });
});

test('an error carries status, code and the rejected fields', async () => {
  answer({ '/api/x': { status: 400, body: { error: { message: 'Bad request', code: 'bad-request', status: 400, properties: { name: {} } } } } });
  const error = await request('GET', '/x').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 400, code: 'bad-request', message: 'Bad request', fields: ['name'] });
});

test('an answer that is no JSON and no answer at all', async () => {
  answer({ '/api/html': { status: 502, body: '<html>' }, '/api/ok': { status: 200, body: '<html>' } });
  await expect(request('GET', '/html')).rejects.toMatchObject({ status: 502, code: 'unknown' });
  await expect(request('GET', '/ok')).rejects.toMatchObject({ code: 'bad-answer' });
  await expect(request('GET', '/nowhere')).rejects.toMatchObject({ status: 0, code: 'network' });
});

test('a dead login ends the session', async () => {
  answer({ '/api/x': { status: 401, body: unauthorized }, '/api/auth/verify': { status: 401, body: unauthorized } });
  await expect(request('GET', '/x')).rejects.toMatchObject({ status: 401 });
  expect(ended).toHaveBeenCalledOnce();
  expect(readToken()).toBeNull();
});

test('a missing permission does not', async () => {
  answer({ '/api/x': { status: 401, body: unauthorized }, '/api/auth/verify': { status: 200, body: {} } });
  await expect(request('GET', '/x')).rejects.toMatchObject({ status: 401 });
  expect(ended).not.toHaveBeenCalled();
  expect(readToken()).toBe('secret');
});
