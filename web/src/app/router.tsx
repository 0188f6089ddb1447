/** Which address shows which screen. Screens are loaded when they are first visited. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { onSessionEnd } from '@/api/client';
import { readToken } from '@/api/session';
import { NotFoundScreen } from '@/screens/not-found/NotFoundScreen';
import { validateOverviewSearch } from '@/url/overview-search';
import { parseSearchText, writeSearchText } from '@/url/search-text';
import { queryClient } from './query-client';
import { ScreenError } from './ScreenError';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });

interface LoginSearch {
  /** Where to go after the login. */
  next?: string;
  /** Present when a session has ended by itself. */
  ended?: string;
}

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search): LoginSearch => ({
    ...(typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {}),
    ...(search.ended ? { ended: '1' } : {}),
  }),
  component: lazyRouteComponent(() => import('@/screens/login/LoginScreen'), 'LoginScreen'),
});

const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  component: lazyRouteComponent(() => import('./AppLayout'), 'AppLayout'),
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

interface WebsitesSearch {
  page?: string;
  search?: string;
}

const websitesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/websites',
  validateSearch: (search): WebsitesSearch => ({
    ...(Number(search.page) > 1 ? { page: String(Math.trunc(Number(search.page))) } : {}),
    ...(typeof search.search === 'string' && search.search ? { search: search.search } : {}),
  }),
  component: lazyRouteComponent(() => import('@/screens/websites/WebsitesScreen'), 'WebsitesScreen'),
});

const overviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/websites/$websiteId',
  validateSearch: validateOverviewSearch,
  component: lazyRouteComponent(() => import('@/screens/overview/OverviewScreen'), 'OverviewScreen'),
});

const settingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/websites/$websiteId/settings',
  component: lazyRouteComponent(() => import('@/screens/settings/SettingsScreen'), 'SettingsScreen'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    loginRoute,
    appRoute.addChildren([homeRoute, websitesRoute, overviewRoute, settingsRoute]),
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
