/** The menus at the end of the top bar. */
import { ColourSchemeMenu } from './ColourSchemeMenu';
import { LanguageMenu } from './LanguageMenu';
import { UserMenu } from './UserMenu';

export function TopBarMenus() {
  return (
    <>
      <LanguageMenu />
      <ColourSchemeMenu />
      <UserMenu />
    </>
  );
}
