import { expect, test } from 'vitest';
import { readFields } from './fields';

test.each([
  ['path', ['path']],
  ['path,country,path', ['path', 'country']],
  ['path,nonsense,os', ['path', 'os']],
  ['path,os,country,city', ['path', 'os', 'country']],
  ['', ['country', 'device']],
  ['nonsense', ['country', 'device']],
])('readFields %s', (text, fields) => expect(readFields(text)).toEqual(fields));
