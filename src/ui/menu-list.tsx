// A list of choices for popovers and menus, with a mark on the current one.
import { Check } from 'lucide-react'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'

import { addition } from './additions.ts'
import { useClosePopover } from './popover.tsx'

export function MenuList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="flex flex-col gap-0.5">
      {children}
    </ul>
  )
}

type MenuItemProps = {
  /** The original has no such choice. */
  isAddition?: boolean | undefined
  children: ReactNode
}

/** One line of a MenuList. */
export function MenuItem({ isAddition = false, children }: MenuItemProps) {
  return (
    <li {...(isAddition && addition)} className="flex">
      {children}
    </li>
  )
}

type MenuButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'type'> & {
  /** A second, quieter line. */
  detail?: ReactNode
  isCurrent?: boolean | undefined
}

/** A choice that is made: the popover around it closes first, so that focus goes back to its button. */
export function MenuButton({
  detail,
  isCurrent = false,
  onClick,
  children,
  ...rest
}: MenuButtonProps) {
  const closePopover = useClosePopover()

  function click(event: MouseEvent<HTMLButtonElement>) {
    closePopover()
    onClick?.(event)
  }

  return (
    <button
      {...rest}
      type="button"
      onClick={click}
      aria-current={isCurrent || undefined}
      className={menuItemLook}
    >
      <span className="min-w-0 flex-1">
        {children}
        {detail !== undefined && (
          <span className="block text-xs font-normal text-muted">{detail}</span>
        )}
      </span>
      {isCurrent && <Check aria-hidden className="size-4 shrink-0 text-primary" />}
    </button>
  )
}

/** Class names of an item; give the element aria-current to mark it. */
const menuItemLook =
  'flex min-h-10 w-full items-center gap-3 rounded-md px-3 py-2 text-left outline-offset-[-2px]! hover:bg-hover aria-[current]:bg-primary-soft aria-[current]:font-semibold'
