import { expect, test } from 'vitest';
import { ApiError } from '@/api/client';
import { describeError } from './describe-error';
import { refusalOf } from './refusal';

test('a code that says why is put into words', () => {
  expect(refusalOf(new ApiError('Conflict', 409, 'conflict'))).toMatch(/^Somebody else has changed this/);
  expect(refusalOf(new ApiError('The password is wrong.', 400, 'incorrect-password'))).toBe('The password is wrong.');
});

test('any other refusal keeps what the server says', () => {
  expect(refusalOf(new ApiError('User already exists', 400, 'bad-request'))).toBe('User already exists');
  expect(describeError(new ApiError('startAt: no moment', 400, 'bad-request')).hint).toContain('“startAt: no moment”');
});

test('who has to wait is told so, not to choose another period', () => {
  expect(describeError(new ApiError('Too many requests', 429, 'too-many-requests')).hint).toBe('Too many attempts. Wait a moment and try again.');
});
