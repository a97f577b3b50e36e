// The menu at the left: always there on large screens, behind a button on small ones.
import { Menu, X } from 'lucide-react'
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useLocation } from 'react-router'

import { IconButton } from '#ui/icon-button.tsx'

import { AccountSwitcher } from './account-switcher.tsx'
import { NavigationList } from './navigation-list.tsx'

export function SideNavigation() {
  const { key } = useLocation()
  // Open only for the address it was opened at: any navigation closes it.
  const [openedAt, setOpenedAt] = useState<string>()
  const toggle = useRef<HTMLButtonElement>(null)
  const isOpen = openedAt === key

  function close() {
    if (!isOpen) return
    setOpenedAt(undefined)
    toggle.current?.focus()
  }

  function closeOnEscape(event: KeyboardEvent) {
    // While the account popover is open, Escape closes that alone.
    if (event.key === 'Escape' && !event.currentTarget.querySelector(':popover-open')) close()
  }

  /** What has focus must not lie under the menu. */
  function closeOnLeave({ relatedTarget, currentTarget }: FocusEvent) {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpenedAt(undefined)
  }

  return (
    <nav aria-label="Main" data-surface="dark" onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <div className="fixed top-2 left-4 z-30 lg:hidden">
        <IconButton
          ref={toggle}
          variant="outlined"
          label="Menu"
          icon={isOpen ? <X aria-hidden /> : <Menu aria-hidden />}
          aria-expanded={isOpen}
          aria-controls="main-menu"
          onClick={() => setOpenedAt(isOpen ? undefined : key)}
        />
      </div>
      <div
        id="main-menu"
        className={`fixed top-0 bottom-0 left-0 z-20 flex w-sidebar flex-col gap-4 overflow-y-auto bg-side p-3 text-side-ink max-lg:top-topbar max-lg:bottom-mark max-lg:shadow-pop ${isOpen ? '' : 'max-lg:hidden'}`}
      >
        <AccountSwitcher onSwitched={close} />
        <NavigationList onNavigate={close} />
      </div>
      {isOpen && (
        <div
          aria-hidden
          onClick={close}
          className="fixed inset-x-0 top-topbar bottom-mark z-10 bg-backdrop lg:hidden"
        />
      )}
    </nav>
  )
}
