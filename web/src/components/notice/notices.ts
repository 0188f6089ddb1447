/** Short messages at the foot of the page; `undo` gives one a button that takes back what was done. */

export interface Notice {
  id: number;
  text: string;
  bad?: boolean;
  undo?: () => void | Promise<unknown>;
}

type Listener = (notices: Notice[]) => void;

const shownFor = 5_000;
const undoableFor = 10_000;
let notices: Notice[] = [];
let next = 1;
const listeners = new Set<Listener>();

/** Says something: `notify('Copied')`, `notify('Segment deleted', { undo: () => … })`, `notify('Not saved', { bad: true })`. */
export function notify(text: string, options: Omit<Notice, 'id' | 'text'> = {}): void {
  const id = next;
  next += 1;
  publish([...notices, { id, text, ...options }]);
  setTimeout(() => dismiss(id), options.undo || options.bad ? undoableFor : shownFor);
}

export function dismiss(id: number): void {
  publish(notices.filter((notice) => notice.id !== id));
}

/** For `useSyncExternalStore`. */
export function onNotices(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentNotices(): Notice[] {
  return notices;
}

function publish(changed: Notice[]): void {
  notices = changed;
  for (const listener of listeners) listener(notices);
}
