/** What the script tag says. Every attribute is one that sites already use. */
export interface Options {
  website: string | null;
  tag: string | undefined;
  autoTrack: boolean;
  honourDoNotTrack: boolean;
  excludeSearch: boolean;
  excludeHash: boolean;
  domains: string | null;
  beforeSend: string;
  credentials: RequestCredentials;
  endpoint: string;
}

export function readOptions(script: HTMLScriptElement): Options {
  const read = (name: string) => script.getAttribute(`data-${name}`);
  const on = (name: string) => read(name) === 'true';
  // trim() keeps the bundler from taking the placeholder, which the server replaces, for a constant.
  const host = read('host-url') || '__COLLECT_API_HOST__'.trim() || new URL('.', script.src).href;
  return {
    website: read('website-id'),
    tag: read('tag') || undefined,
    autoTrack: read('auto-track') !== 'false',
    honourDoNotTrack: on('do-not-track'),
    excludeSearch: on('exclude-search'),
    excludeHash: on('exclude-hash'),
    domains: read('domains'),
    beforeSend: read('before-send') as string, // a name that nothing has, where it is missing
    credentials: (read('fetch-credentials') || 'omit') as RequestCredentials,
    endpoint: `${host.replace(/\/$/, '')}__COLLECT_API_ENDPOINT__`,
  };
}
