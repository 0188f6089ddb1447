/**
 * Kokumi's look as a Mantine theme: one warm accent (dark miso) on neutral greys, small radii, dense text.
 * `variables.css` holds the CSS variables that follow from it, written ahead of time (see theme.test.ts), so that no
 * style element is put into the page at run time.
 */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const miso: MantineColorsTuple = [
  '#fdf3ea', '#f8e3d0', '#f0c8a3', '#e8ab73', '#dd8f4c', '#cf7430', '#b8581b', '#a64c15', '#853c11', '#5f2b0d',
];

const dark: MantineColorsTuple = [
  '#ece9e6', '#c9c4bf', '#a39d97', '#807a74', '#5d5751', '#423d39', '#332f2c', '#262321', '#1c1a18', '#141211',
];

const gray: MantineColorsTuple = [
  '#faf9f7', '#f3f1ee', '#e8e5e1', '#dad6d1', '#c2bdb7', '#99938c', '#77716b', '#57524d', '#3a3632', '#24211f',
];

const fontFamily =
  'Inter, "Inter Variable", -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { miso, dark, gray },
  primaryColor: 'miso',
  primaryShade: { light: 7, dark: 6 },
  black: '#24211f',
  fontFamily,
  headings: { fontFamily, fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  components: {
    // Locking the page's scroll would put a style element into it; tokens.css does it instead.
    Modal: { defaultProps: { lockScroll: false, radius: 'md', transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 150, withArrow: true } },
  },
});
