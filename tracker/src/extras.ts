/** What an extra may use of the tracker. */
export interface Context {
  /** Records a custom event of the current page, under the rules of the script tag. */
  track(name: string, data: Record<string, unknown>): unknown;
  /** Sends measurements of the current page. */
  vitals(figures: Record<string, number>): unknown;
  /** An address without the parts that the script tag leaves out. */
  normalize(address: string): string;
  /** Called before a page gives way to another one without being unloaded. */
  leaving: (() => void)[];
}

/** Begins to watch; `setting` is what the attribute says. */
export type Extra = (context: Context, setting: string) => void;

/** Attributes, and the file that does what each asks for. */
const FILES: Record<string, string> = {
  performance: 'vitals',
  outbound: 'links',
  downloads: 'files',
  forms: 'forms',
  'not-found': 'missing',
  'scroll-depth': 'depth',
  engagement: 'time',
};

/** Loads what the script tag asks for, from beside the script and under its name: `script.js` has `script-links.js`. */
export function loadExtras(script: HTMLScriptElement, context: Context): void {
  for (const name in FILES) {
    const setting = script.getAttribute(`data-${name}`);
    if (!setting || setting === 'false') continue;
    // A script may import where it may run itself: by its host as by its nonce.
    import(script.src.replace(/(\.js)?([?#].*)?$/, `-${FILES[name]}.js`)).then(
      (file: { default: Extra }) => file.default(context, setting),
      () => {}, // what does not arrive is not counted
    );
  }
}
