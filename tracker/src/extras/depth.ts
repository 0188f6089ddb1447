import type { Extra } from '../extras';

/** Percent of a page's height, each told once a page when it is reached by scrolling. */
const DEPTHS = [25, 50, 75, 100];

const depth: Extra = ({ track, leaving }) => {
  let told = 0;
  addEventListener(
    'scroll',
    () => {
      const seen = ((scrollY + innerHeight + 1) / document.documentElement.scrollHeight) * 100;
      for (; (DEPTHS[told] as number) <= seen; told++) track('Scroll Depth', { depth: DEPTHS[told] });
    },
    { passive: true },
  );
  leaving.push(() => {
    told = 0;
  });
};

export default depth;
