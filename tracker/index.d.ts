/** What pages may call: `window.umami`, and the same as `window.kokumi`. */
export interface TrackedProperties {
  website: string;
  screen: string;
  language: string;
  title: string;
  hostname: string;
  url: string;
  referrer: string;
  tag?: string;
  id?: string;
  name?: string;
  data?: EventData;
}

export type EventData = Record<string, unknown>;

export interface Tracker {
  /** Counts a view of the current page. */
  track(): Promise<void>;
  /** Records a custom event, with data. */
  track(name: string, data?: EventData): Promise<void>;
  /** Sends these properties and nothing else. */
  track(properties: Partial<TrackedProperties>): Promise<void>;
  /** Sends what the function makes of the page's properties. */
  track(change: (properties: TrackedProperties) => Partial<TrackedProperties>): Promise<void>;
  /** Names the visitor, with data. */
  identify(id: string, data?: EventData): Promise<void>;
  /** Records data of the visitor. */
  identify(data: EventData): Promise<void>;
  /** The token of the current visit, and the website. */
  getSession(): { cache?: string; website: string | null };
}

declare global {
  interface Window {
    umami: Tracker;
    kokumi: Tracker;
  }
}
