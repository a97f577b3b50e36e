// The choices of a menu.
import { Button } from '#ui/button.tsx'
import { MenuButton, MenuItem, MenuList } from '#ui/menu-list.tsx'
import { Popover } from '#ui/popover.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const accounts = ['Larkfield Goods', 'Larkfield Webshop', 'Larkfield Stores']

export const page: GalleryPage = {
  title: 'Menu list',
  about: 'The choices of a menu, with a mark on the current one.',
  states: {
    'On the page': () => <Held first="Larkfield Goods">{accountsCalled('On the page')}</Held>,
    'In a popover': () => (
      <Held first="Larkfield Goods">
        {(current, set) => (
          <Popover label="Choose an account" trigger={<Button>Account</Button>}>
            {accountsCalled('Accounts')(current, set)}
          </Popover>
        )}
      </Held>
    ),
  },
}

function accountsCalled(label: string) {
  return (current: string, set: (name: string) => void) => (
    <MenuList label={label}>
      {accounts.map((name) => (
        <MenuItem key={name}>
          <MenuButton
            isCurrent={name === current}
            detail={name === 'Larkfield Goods' ? 'Company' : 'Merchant'}
            onClick={() => set(name)}
          >
            {name}
          </MenuButton>
        </MenuItem>
      ))}
    </MenuList>
  )
}
