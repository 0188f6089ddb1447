import type { Extra } from '../extras';

/** How long a page was in front of somebody, told whenever it is hidden or left: the seconds since it was last told. */
const time: Extra = ({ track, leaving }) => {
  let seen = 0;
  let since = document.hidden ? 0 : performance.now();
  const pause = () => {
    if (since) seen += performance.now() - since;
    since = 0;
    const seconds = Math.round(seen / 1000);
    if (seconds) {
      seen -= seconds * 1000; // what was rounded away, or too much, counts with the next
      track('Engagement', { seconds });
    }
  };
  const resume = () => {
    if (!document.hidden) since ||= performance.now();
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? pause : resume)());
  addEventListener('pagehide', pause);
  addEventListener('pageshow', resume);
  leaving.push(() => {
    pause();
    seen = 0;
    resume();
  });
};

export default time;
