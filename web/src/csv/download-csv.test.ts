import { expect, test } from 'vitest';
import { csvText } from './download-csv';

test('quotes what needs it and disarms formulas', () => {
  expect(csvText([['Page', 'Visitors'], ['/a,b', 3], ['say "hi"', 2], ['=1+1', 1], ['plain', 0]])).toBe(
    'Page,Visitors\r\n"/a,b",3\r\n"say ""hi""",2\r\n\'=1+1,1\r\nplain,0\r\n',
  );
});
