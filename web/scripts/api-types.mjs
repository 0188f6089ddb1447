/**
 * Writes the types of the API's bodies and answers. In: the OpenAPI document on stdin (`kokumi openapi`); out:
 * src/api/schema.ts. Query parameters and errors are left out: screens build queries from their scope, and every error
 * has the same shape.
 */
import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';

const document = JSON.parse(await text(process.stdin));
for (const operations of Object.values(document.paths)) {
  for (const operation of Object.values(operations)) {
    if (!operation.responses) continue;
    operation.parameters = operation.parameters?.filter((parameter) => parameter.in === 'path');
    operation.responses = Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status < 300));
    for (const response of Object.values(operation.responses)) delete response.headers;
  }
}
delete document.components.parameters;
delete document.components.responses;

const head = '/** The shapes of the API. Written by `make api-types` from its own description: do not edit. */\n';
const types = astToString(await openapiTS(document, { exportType: true }));
writeFileSync(new URL('../src/api/schema.ts', import.meta.url), head + types.replaceAll(/^\s*\w+\?: never;\n/gm, ''));
