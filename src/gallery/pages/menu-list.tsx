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
    'On the page': () => <Accounts label="Accounts on the page" />,
    'In a popover': () => (
      <Popover label="Choose an account" trigger={<Button>Account</Button>}>
        <Accounts label="Accounts" />
      </Popover>
    ),
  },
}

function Accounts({ label }: { label: string }) {
  return (
    <Held first="Larkfield Goods">
      {(current, set) => (
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
      )}
    </Held>
  )
}
