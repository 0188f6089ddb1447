/** Listens for the keys of the palette and the list of shortcuts; both are loaded when they are first wanted. */
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect } from 'react';
import { onOpenPalette } from './palette-store';

const PaletteDialog = lazy(() => import('./PaletteDialog').then((module) => ({ default: module.PaletteDialog })));
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog').then((module) => ({ default: module.ShortcutsDialog })));

export function Palette({ onFold }: { onFold: () => void }) {
  const [opened, palette] = useDisclosure(false);
  const [helping, help] = useDisclosure(false);
  useEffect(() => onOpenPalette(palette.open), [palette.open]);
  useHotkeys([['mod+K', palette.toggle]], []);
  useHotkeys([
    ['shift+?', help.open],
    ['?', help.open],
    ['[', onFold],
  ]);

  return (
    <Suspense fallback={null}>
      {opened && <PaletteDialog onClose={palette.close} onHelp={help.open} />}
      {helping && <ShortcutsDialog onClose={help.close} />}
    </Suspense>
  );
}
