// The entries of the menu. Some are pages of this simulator; the others only say where they belong.
import { ChevronDown } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { NavLink } from 'react-router'

import { whyNot } from '#domain/permission/permission.ts'
import { usePaths, useSession } from '#page/session.ts'
import { addition } from '#ui/additions.ts'
import { SimulatorMark } from '#ui/simulator-only.tsx'

const before = [
  'Homepage',
  'Transactions',
  'Risk',
  'Finance',
  'Insights',
  'Reports',
  'In-person payments',
  'Pay by Link',
]
const afterUsers = ['Partner users', 'Payment methods', 'Merchant accounts']

type Navigating = { onNavigate: () => void }

export function NavigationList({ onNavigate }: Navigating) {
  return (
    <>
      <ul className="flex flex-col">
        {before.map((name) => (
          <Elsewhere key={name} name={name} />
        ))}
        <Developers onNavigate={onNavigate} />
        <Settings onNavigate={onNavigate} />
      </ul>
      <p className="mt-auto border-t border-side-line px-3 pt-3 text-xs text-side-muted">
        Entries in grey exist in the original and are not part of this simulator.
      </p>
    </>
  )
}

function Developers({ onNavigate }: Navigating) {
  const paths = usePaths()
  const { user } = useSession()
  const isAllowed = whyNot(user, { action: 'see credentials' }) === undefined
  return (
    <Group name="Developers">
      <Elsewhere name="Dashboard" />
      {isAllowed && (
        <>
          <Entry name="API credentials" to={paths.credentials} onClick={onNavigate} />
          <Entry name="API logs" to={paths.apiLogs} onClick={onNavigate} />
        </>
      )}
      <Elsewhere name="API URLs" />
      <Elsewhere name="Webhooks" />
      {isAllowed && (
        <>
          <Entry name="Event logs" to={paths.eventLogs} onClick={onNavigate} />
          <Entry name="API tester" to={paths.apiTester} onClick={onNavigate} isAdded />
        </>
      )}
    </Group>
  )
}

function Settings({ onNavigate }: Navigating) {
  const paths = usePaths()
  const { user } = useSession()
  const isAllowed = whyNot(user, { action: 'see users' }) === undefined
  return (
    <Group name="Settings">
      {isAllowed && <Entry name="Users" to={paths.users} onClick={onNavigate} />}
      {afterUsers.map((name) => (
        <Elsewhere key={name} name={name} />
      ))}
    </Group>
  )
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(true)
  const id = useId()
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className={`${entry} w-full justify-between text-left hover:bg-side-active`}
      >
        {name}
        <ChevronDown
          aria-hidden
          className={`size-4 shrink-0 motion-safe:transition-transform ${isOpen ? '' : '-rotate-90'}`}
        />
      </button>
      <ul id={id} hidden={!isOpen} className="pl-3">
        {children}
      </ul>
    </li>
  )
}

type EntryProps = {
  name: string
  to: string
  onClick: () => void
  /** The original has no such page. */
  isAdded?: boolean | undefined
}

function Entry({ name, isAdded = false, ...rest }: EntryProps) {
  return (
    <li {...(isAdded && addition)} className="relative">
      <NavLink
        {...rest}
        className={`${entry} hover:bg-side-active aria-[current]:bg-side-active aria-[current]:font-semibold forced-colors:aria-[current]:underline`}
      >
        {name}
      </NavLink>
      {isAdded && (
        <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center ">
          <SimulatorMark isShort />
        </span>
      )}
    </li>
  )
}

/** Plain text: it leads nowhere, so nothing pretends that it does. */
function Elsewhere({ name }: { name: string }): ReactNode {
  return <li className={`${entry} text-side-muted`}>{name}</li>
}

const entry = 'flex min-h-9 items-center rounded-md px-3 py-1.5'
