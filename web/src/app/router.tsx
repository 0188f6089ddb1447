/** Which address shows which screen, from the table in screens.ts. Screens are loaded when they are first visited. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { onSecondFactorOwed, onSessionEnd } from '@/api/client';
import { readToken } from '@/api/session';
import { loadMessages } from '@/messages/load-messages';
import { NotFoundScreen } from '@/screens/not-found/NotFoundScreen';
import { parseSearchText, writeSearchText } from '@/url/search-text';
import { queryClient } from './query-client';
import { ScreenError } from './ScreenError';
import { accountScreens, loaderOf, openScreens, type Screen, websiteScreens } from './screens';

/** An address's query is texts by name; each screen reads what it knows and ignores the rest. */
export type Search = Record<string, string | undefined>;

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundScreen,
  validateSearch: (search): Search =>
    Object.fromEntries(Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
});

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  component: lazyScreen('login', () => import('@/screens/login/LoginScreen').then((module) => module.LoginScreen)),
});

const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  component: lazyScreen('parts', () => import('./AppLayout').then((module) => module.AppLayout)),
  beforeLoad: ({ location }) => {
    if (readToken()) return;
    throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } });
  },
});

const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/websites' });
  },
});

/** The component of a screen together with the messages of its area. */
function lazyScreen(area: string, load: () => Promise<React.ComponentType>) {
  return lazyRouteComponent(async () => {
    const [component] = await Promise.all([load(), loadMessages(area, ...(area === 'login' ? [] : ['parts']))]);
    return { default: component };
  });
}

function routesOf(screens: Screen[]) {
  return screens.flatMap((screen) => {
    const load = loaderOf(screen);
    if (!load) return [];
    const getParentRoute = () => (screen.open ? rootRoute : appRoute);
    return [createRoute({ getParentRoute, path: screen.path, component: lazyScreen(screen.folder, load) })];
  });
}

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    loginRoute,
    appRoute.addChildren([homeRoute, ...routesOf([...accountScreens, ...websiteScreens])]),
    ...routesOf(openScreens),
  ]),
  parseSearch: parseSearchText,
  stringifySearch: writeSearchText,
  defaultPreload: 'intent',
  defaultErrorComponent: ScreenError,
  defaultNotFoundComponent: NotFoundScreen,
  scrollRestoration: true,
});

onSessionEnd(() => {
  queryClient.clear();
  const here = router.state.location.href;
  if (router.state.location.pathname === '/login') return;
  void router.navigate({ to: '/login', search: { next: here, ended: '1' } });
});

onSecondFactorOwed(() => {
  if (router.state.location.pathname !== '/profile') void router.navigate({ to: '/profile' });
});
