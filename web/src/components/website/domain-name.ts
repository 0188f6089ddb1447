/** Domain names as people type them. */

const hostName = /^(?:localhost|(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{N}-]*)(?::\d{1,5})?$/u;

/** " https://Example.com/path " → "example.com"; what is no address stays as it is, in lower case. */
export function tidyDomain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/\.$/, '');
}

/** True for a host name or address, with or without a port. */
export function isDomain(text: string): boolean {
  return hostName.test(text);
}
