/** What the palette offers, and which of it matches what is typed. */
import type { MantineColorScheme } from '@mantine/core';
import { accountScreens, exists, websiteScreens } from '@/app/screens';
import { languages } from '@/messages/language';
import { t, tOr } from '@/messages/message';
import { presets, type Preset } from '@/time/range';

export interface Entry {
  id: string;
  group: string;
  text: string;
  detail?: string;
  run: () => void;
}

interface Actions {
  websiteId: string | undefined;
  /** True on screens that are about a period. */
  hasPeriod: boolean;
  isAdmin: boolean;
  go: (path: string) => void;
  showPeriod: (preset: Preset) => void;
  setColours: (scheme: MantineColorScheme) => void;
  setLanguage: (code: string) => void;
  showHelp: () => void;
}

/** Everything but the websites and boards, which the server searches. */
export function fixedEntries(actions: Actions): Entry[] {
  const { websiteId, hasPeriod, isAdmin, go } = actions;
  const screens = [...(websiteId ? websiteScreens : []), ...accountScreens].filter(
    (screen) => screen.group && exists(screen) && (!screen.admin || isAdmin),
  );
  return [
    ...screens.map((screen) => ({
      id: `screen-${screen.folder}`,
      group: t('palette.screens'),
      text: tOr(`nav.${screen.folder}`, screen.folder),
      run: () => go(screen.path.replace('$websiteId', encodeURIComponent(websiteId ?? ''))),
    })),
    ...(hasPeriod ? presets : []).map((preset) => ({
      id: `period-${preset}`,
      group: t('palette.periods'),
      text: t(`range.${preset}`),
      run: () => actions.showPeriod(preset),
    })),
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      id: `colours-${scheme}`,
      group: t('palette.colours'),
      text: t(`scheme.${scheme}`),
      run: () => actions.setColours(scheme),
    })),
    ...(languages.length > 1 ? languages : []).map(({ code, name }) => ({
      id: `language-${code}`,
      group: t('palette.languages'),
      text: name,
      run: () => actions.setLanguage(code),
    })),
    { id: 'help', group: t('palette.help'), text: t('shortcut.title'), run: actions.showHelp },
  ];
}

/** Those whose words begin with, or else contain, every word that is typed; the better ones first. */
export function matching(entries: Entry[], typed: string): Entry[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const score = ({ text, group, detail }: Entry) => {
    const whole = `${text} ${detail ?? ''} ${group}`.toLocaleLowerCase();
    if (!words.every((word) => whole.includes(word))) return 0;
    return words.every((word) => ` ${whole}`.includes(` ${word}`)) ? 2 : 1;
  };
  return entries
    .map((entry) => ({ entry, score: score(entry) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((each) => each.entry);
}
