import type { Extra } from '../extras';
import { onFollowedLink } from './followed-links';

/** What counts as a file where the attribute names no endings. */
const ENDINGS =
  '7z,apk,avi,bz2,csv,deb,dmg,doc,docx,epub,exe,gz,iso,key,mid,mov,mp3,mp4,msi,odp,ods,odt,pdf,pkg,ppt,pptx,rar,rpm,rtf,tar,tgz,txt,wav,webm,wmv,xls,xlsx,xz,zip';

/** Links to files that are followed. */
const files: Extra = ({ track, normalize }, setting) => {
  const endings = (setting === 'true' ? ENDINGS : setting.toLowerCase()).split(',').map(text => text.trim().replace(/^\./, ''));
  onFollowedLink((link, { pathname }) => {
    const ending = /\.(\w+)$/.exec(pathname)?.[1]?.toLowerCase();
    if (link.hasAttribute('download') || (ending && endings.includes(ending))) {
      track('File Download', { url: normalize(link.href) });
    }
  });
};

export default files;
