// Who one is, how the pages look, and the way to be somebody else.
import { ChevronDown, LogOut, UserRound } from 'lucide-react'

import { latePart } from '#page/parts/late-part.tsx'
import { useSession } from '#page/session.ts'
import { useLogOut } from '#page/switching.ts'
import { Button } from '#ui/button.tsx'
import { Popover, useClosePopover } from '#ui/popover.tsx'
import { Verbatim } from '#ui/sentence.tsx'

// What few people change comes with the first press.
const UserChoice = latePart(async () => (await import('./user-choice.tsx')).UserChoice)
const LookChoice = latePart(async () => (await import('./look-choice.tsx')).LookChoice)

export function UserMenu() {
  const { user } = useSession()
  return (
    <Popover
      label="User menu"
      align="end"
      trigger={
        <Button
          variant="quiet"
          aria-label={`User menu: ${user.name}`}
          icon={<UserRound aria-hidden />}
        >
          <span className="max-w-40 truncate max-md:hidden">
            <Verbatim>{user.name}</Verbatim>
          </span>
          <ChevronDown aria-hidden className="max-sm:hidden" />
        </Button>
      }
    >
      <div className="flex flex-col gap-3 p-2">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <p className="font-semibold">
              <Verbatim>{user.name}</Verbatim>
            </p>
            <p className="text-xs text-muted">
              <Verbatim>{user.roles.join(', ')}</Verbatim>
            </p>
          </div>
          <div className="shrink-0">
            <LogOutButton />
          </div>
        </div>
        <div className="border-t pt-3">
          <UserChoice current={user} />
        </div>
        <div className="border-t pt-3">
          <LookChoice />
        </div>
      </div>
    </Popover>
  )
}

function LogOutButton() {
  const logOut = useLogOut()
  const closePopover = useClosePopover()

  function leave() {
    closePopover()
    void logOut()
  }

  return (
    <Button size="small" icon={<LogOut aria-hidden />} onClick={leave}>
      Log out
    </Button>
  )
}
