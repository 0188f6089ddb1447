/** Opens the palette from anywhere. */
type Listener = () => void;

const listeners = new Set<Listener>();

export function openPalette(): void {
  for (const listener of listeners) listener();
}

/** Called when the palette is wanted; gives back the way to stop listening. */
export function onOpenPalette(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
