// @ts-expect-error The types of Node are no dependency of the dashboard.
import { readFileSync as readUntyped } from 'node:fs';
import { expect, test } from 'vitest';

const readFile: (file: URL, encoding: 'utf8') => string = readUntyped;
// Charts, and the grid of a board being arranged, count from the left in every language.
const styles = Object.keys(import.meta.glob(['../**/*.css', '!../screens/board/editor.css', '!../components/annotations/NoteMarks.module.css']));

/** Left and right, where styles should say start and end: Arabic is read from the right. */
const physical = /\b(?:(?:margin|padding|border)-(?:left|right)\b|(?:left|right)\s*:|(?:text-align|float|clear):\s*(?:left|right)\b)/;
/** Four lengths of which the second and the fourth differ. */
const uneven = /\b(?:margin|padding|inset):\s*[^\s;()]+\s+([^\s;()]+)\s+[^\s;()]+\s+(?!\1;)[^\s;()]+;/;

/** Lines that mean one side, outside of rules for one direction. */
function oneSided(style: string): string[] {
  const rules = style.replaceAll(/\/\*[\s\S]*?\*\//g, '').split('}').filter((rule) => !/\[dir=|:dir\(/.test(rule));
  return rules.flatMap((rule) => rule.split('\n')).filter((line) => physical.test(line) || uneven.test(line));
}

test.each(styles)('%s follows the direction of reading', (path) => {
  expect(oneSided(readFile(new URL(path, import.meta.url), 'utf8'))).toEqual([]);
});

test.each(['margin-left: 2px;', 'left: 0;', 'text-align: right;', 'padding: 1px 2px 3px 4px;', 'inset: 0 auto 0 0;'])('%s is seen', (line) => {
  expect(oneSided(`.a {\n  ${line}\n}`)).toHaveLength(1);
});
