import { expect, test } from 'vitest';
import { countingLine } from './counting-line';

test.each([
  [undefined, 'script.js'],
  [{}, 'script.js'],
  [{ trackerScriptName: null }, 'script.js'],
  [{ trackerScriptName: 'hello.js' }, 'hello.js'],
  [{ trackerScriptName: '/x/y.js, z.js' }, 'x/y.js'],
  [{ scriptName: 'custom' }, 'custom.js'],
])('%o', (config, file) => {
  expect(countingLine('https://k.example', 'abc', config)).toBe(
    `<script defer src="https://k.example/${file}" data-website-id="abc"></script>`,
  );
});

test('further attributes, whatever stands in them', () => {
  expect(countingLine('https://k.example', 'abc', {}, { 'data-tag': '"a"<&', 'data-outbound': 'true' })).toBe(
    '<script defer src="https://k.example/script.js" data-website-id="abc" data-tag="&quot;a&quot;&lt;&amp;" data-outbound="true"></script>',
  );
});
