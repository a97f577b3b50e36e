// The menu at the left: always there on large screens, behind a button on small ones.
import { Menu, X } from 'lucide-react'
import { useRef, type FocusEvent, type KeyboardEvent } from 'react'

import { IconButton } from '#ui/icon-button.tsx'

import { AccountSwitcher } from './account-switcher.tsx'
import { NavigationList } from './navigation-list.tsx'

type SideNavigationProps = {
  /** On small screens; on large ones the menu is always there. */
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}

export function SideNavigation({ isOpen, onToggle }: SideNavigationProps) {
  const toggle = useRef<HTMLButtonElement>(null)

  function close() {
    if (!isOpen) return
    onToggle(false)
    toggle.current?.focus()
  }

  function closeOnEscape(event: KeyboardEvent) {
    // While the account popover is open, Escape closes that alone.
    if (event.key === 'Escape' && !event.currentTarget.querySelector(':popover-open')) close()
  }

  /** What has focus must not lie under the menu. */
  function closeOnLeave({ relatedTarget, currentTarget }: FocusEvent) {
    if (isOpen && relatedTarget && !currentTarget.contains(relatedTarget)) onToggle(false)
  }

  return (
    <nav
      aria-label="Main"
      data-surface="dark"
      onKeyDown={closeOnEscape}
      onBlur={closeOnLeave}
      className="max-lg:absolute max-lg:top-2 max-lg:left-4 max-lg:z-30 lg:fixed lg:inset-y-0 lg:left-0 lg:w-sidebar print:hidden"
    >
      <div className="lg:hidden">
        <IconButton
          ref={toggle}
          variant="outlined"
          label="Menu"
          icon={isOpen ? <X aria-hidden /> : <Menu aria-hidden />}
          aria-expanded={isOpen}
          aria-controls="main-menu"
          onClick={() => onToggle(!isOpen)}
        />
      </div>
      {isOpen && (
        <div
          aria-hidden
          onClick={close}
          className="fixed inset-x-0 top-topbar bottom-0 bg-backdrop lg:hidden"
        />
      )}
      <div
        id="main-menu"
        className={`flex w-sidebar flex-col gap-4 overflow-y-auto border-r border-transparent bg-side p-3 text-side-ink max-lg:fixed max-lg:top-topbar max-lg:bottom-0 max-lg:left-0 max-lg:shadow-pop lg:h-full ${isOpen ? '' : 'max-lg:hidden'}`}
      >
        <AccountSwitcher onSwitched={close} />
        <NavigationList onNavigate={close} />
      </div>
    </nav>
  )
}
