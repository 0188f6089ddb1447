/**
 * Every screen, in one line each: its folder below `screens/` (which is also its name in messages), its address, and
 * where the navigation shows it with which icon. A screen whose file `screens/<folder>/<Name>Screen.tsx` is not there is
 * neither routed nor linked, so a new screen needs its files alone.
 */
import {
  IconActivity, IconAffiliate, IconArrowsSplit, IconBolt, IconChartBar, IconChartDots, IconClick, IconCoin, IconFilter, IconFlame,
  IconGauge, IconLayoutBoard, IconLayoutDashboard, IconLink, IconPhoto, IconPlayerPlay, IconRepeat, IconRoute, IconSettings,
  IconShieldCog, IconSpeakerphone, IconTarget, IconUser, IconUsers, IconUsersGroup, IconWorld, IconZoomQuestion,
} from '@tabler/icons-react';

export type Group = 'traffic' | 'behaviour' | 'growth' | 'quality' | 'manage' | 'main' | 'you';
type Icon = typeof IconWorld;

export interface Screen {
  folder: string;
  path: string;
  /** Where it stands in the navigation; screens without a group are reached from others. */
  group?: Group;
  icon?: Icon;
  /** Only administrators see the link. */
  admin?: true;
  /** Outside the frame, and open to everybody. */
  open?: true;
}

const website = (folder: string, path: string, group?: Group, icon?: Icon): Screen => ({ folder, path: `/websites/$websiteId${path}`, group, icon });

/** In the order of the navigation. */
export const websiteScreens: Screen[] = [
  website('overview', '', 'traffic', IconLayoutDashboard),
  website('realtime', '/realtime', 'traffic', IconActivity),
  website('events', '/events', 'traffic', IconBolt),
  website('sessions', '/sessions', 'traffic', IconUser),
  website('session', '/sessions/$sessionId'),
  website('compare', '/compare', 'traffic', IconArrowsSplit),
  website('breakdown', '/breakdown', 'traffic', IconChartBar),
  website('funnels', '/funnels', 'behaviour', IconFilter),
  website('goals', '/goals', 'behaviour', IconTarget),
  website('journeys', '/journeys', 'behaviour', IconRoute),
  website('retention', '/retention', 'behaviour', IconRepeat),
  website('utm', '/utm', 'growth', IconSpeakerphone),
  website('attribution', '/attribution', 'growth', IconAffiliate),
  website('revenue', '/revenue', 'growth', IconCoin),
  website('performance', '/performance', 'quality', IconGauge),
  website('heatmaps', '/heatmaps', 'quality', IconFlame),
  website('replays', '/replays', 'quality', IconPlayerPlay),
  website('replay', '/replays/$replayId'),
  website('segments', '/segments', 'manage', IconChartDots),
  website('cohorts', '/cohorts', 'manage', IconUsersGroup),
  website('settings', '/settings', 'manage', IconSettings),
];

export const accountScreens: Screen[] = [
  { folder: 'websites', path: '/websites', group: 'main', icon: IconWorld },
  { folder: 'boards', path: '/boards', group: 'main', icon: IconLayoutBoard },
  { folder: 'board', path: '/boards/$boardId' },
  { folder: 'links', path: '/links', group: 'main', icon: IconLink },
  { folder: 'link', path: '/links/$linkId' },
  { folder: 'pixels', path: '/pixels', group: 'main', icon: IconPhoto },
  { folder: 'pixel', path: '/pixels/$pixelId' },
  { folder: 'teams', path: '/teams', group: 'you', icon: IconUsers },
  { folder: 'team', path: '/teams/$teamId' },
  { folder: 'profile', path: '/profile', group: 'you', icon: IconClick },
  { folder: 'admin', path: '/admin', group: 'you', icon: IconShieldCog, admin: true },
  { folder: 'admin-user', path: '/admin/users/$userId', admin: true },
  { folder: 'explain', path: '/explain', group: 'you', icon: IconZoomQuestion, admin: true },
];

export const openScreens: Screen[] = [
  { folder: 'share', path: '/share/$slug', open: true },
  { folder: 'share-screen', path: '/share/$slug/$screen', open: true },
];

type Module = Record<string, React.ComponentType>;
const files = import.meta.glob<Module>('../screens/*/*Screen.tsx');

/** Loads the component of a screen; undefined where there is none yet. */
export function loaderOf({ folder }: Screen): (() => Promise<React.ComponentType>) | undefined {
  const name = `${folder.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Screen`;
  const load = files[`../screens/${folder}/${name}.tsx`];
  if (!load) return undefined;
  return async () => {
    const component = (await load())[name];
    if (!component) throw new Error(`screens/${folder}/${name}.tsx does not export ${name}`);
    return component;
  };
}

/** True where the screen can be shown. */
export function exists(screen: Screen): boolean {
  return loaderOf(screen) !== undefined;
}
