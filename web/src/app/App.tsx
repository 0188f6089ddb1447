/** What surrounds every screen: theme, kept answers, routes. */
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { sharedScheme } from '@/theme/shared-scheme';
import { theme } from '@/theme/theme';
import { language } from '@/messages/language';
import { queryClient } from './query-client';
import { router } from './router';

const colourScheme = localStorageColorSchemeManager({ key: 'kokumi.colour-scheme' });

const forced = sharedScheme(window.location);

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colourScheme}
      {...(forced ? { forceColorScheme: forced } : {})}
      // The server's content security policy allows no style elements: variables.css holds what these would inject.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DirectionProvider initialDirection={language.rightToLeft ? 'rtl' : 'ltr'} detectDirection={false}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DirectionProvider>
    </MantineProvider>
  );
}
