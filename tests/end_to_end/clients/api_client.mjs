// Calls methods of @umami/api-client one after the other: {url, apiKey?, steps: [{name, input, capture}]} on standard
// input; answers what went wrong as {name: "status message body"}. `{id}` in an input stands for what an earlier answer
// is captured as. A login signs in the calls behind it.
import { readFileSync } from 'node:fs';
import { UmamiClient } from '@umami/api-client';

const { url, apiKey, steps } = JSON.parse(readFileSync(0, 'utf8'));
const ids = {};
let client = new UmamiClient({ baseUrl: `${url}/api`, apiKey });

function filled(value) {
  if (typeof value === 'string') return value.replace(/\{(\w+)\}/g, (whole, name) => ids[name] ?? whole);
  if (Array.isArray(value)) return value.map(filled);
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
  }
  return value;
}

function at(value, path) {
  return path.split('.').reduce((inner, key) => inner?.[key], value);
}

const wrong = {};
for (const { name, input, capture } of steps) {
  try {
    const answer = await client[name](filled(input));
    for (const [id, path] of Object.entries(capture)) ids[id] = at(answer, path);
    if (name === 'login') client = client.withToken(answer.token);
  } catch (error) {
    wrong[name] = `${error.status} ${error.message} ${JSON.stringify(error.body ?? null)}`;
  }
}
console.log(JSON.stringify(wrong));
