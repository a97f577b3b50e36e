// Who one is, how the pages look, and the ways to be somebody else and to start afresh.
import { ChevronDown, LogOut, UserRound } from 'lucide-react'
import { useState } from 'react'

import type { SandboxUser } from '#contract/session.ts'
import { rolesAndReach } from '#domain/permission/account-names.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { useSession } from '#page/session.ts'
import { useLogOut } from '#page/switching.ts'
import { Button } from '#ui/button.tsx'
import { Popover, useClosePopover } from '#ui/popover.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { SimulatorOnly } from '#ui/simulator-only.tsx'

// What few people change comes with the first press.
const UserChoice = latePart(async () => (await import('./user-choice.tsx')).UserChoice)
const LookChoice = latePart(async () => (await import('./look-choice.tsx')).LookChoice)
// Its button comes with it: where that is there, so is the question.
const StartAfreshButton = latePart(
  async () => (await import('#page/afresh/start-afresh.tsx')).StartAfreshButton,
)
const StartAfreshDialog = latePart(
  async () => (await import('#page/afresh/start-afresh.tsx')).StartAfreshDialog,
)
const KeepMomentButton = latePart(
  async () => (await import('#page/moment/keep-moment.tsx')).KeepMomentButton,
)
const KeepMomentDialog = latePart(
  async () => (await import('#page/moment/keep-moment.tsx')).KeepMomentDialog,
)

export function UserMenu() {
  const { user } = useSession()
  // The menu closes under the dialog.
  const [asked, ask] = useState<Asked>()
  const onClose = () => ask(undefined)
  return (
    <>
      <UserPopover user={user} onAsk={ask} />
      {asked === 'afresh' && <StartAfreshDialog onClose={onClose} />}
      {asked === 'moment' && <KeepMomentDialog onClose={onClose} />}
    </>
  )
}

/** The user menu starts the world afresh, or keeps it as it is. [choice: world-link.e2e.ts] */
type Asked = 'afresh' | 'moment'

function UserPopover({ user, onAsk }: { user: SandboxUser; onAsk: (asked: Asked) => void }) {
  const { accounts } = useSession()
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
        <div>
          <p className="font-semibold">
            <Verbatim>{user.name}</Verbatim>
          </p>
          <p className="text-xs text-muted">
            <Verbatim>{rolesAndReach(user, user.roles, accounts)}</Verbatim>
          </p>
        </div>
        <div className="flex flex-wrap gap-2 *:flex-auto">
          <LogOutButton />
          <StartAfreshButton size="small" onAsk={() => onAsk('afresh')} />
          <SimulatorOnly>
            <KeepMomentButton size="small" onAsk={() => onAsk('moment')} />
          </SimulatorOnly>
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
