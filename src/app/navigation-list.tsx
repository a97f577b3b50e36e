// The entries of the menu. Some are pages of this simulator; the others only say where they belong.
import { ChevronDown } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { NavLink } from 'react-router'

import { whyNot } from '#domain/permission/permission.ts'
import { usePaths, useSession } from '#page/session.ts'
import { addition } from '#ui/additions.ts'
import { SimulatorMark } from '#ui/simulator-only.tsx'

/** What the Customer Area has besides, under the names of its menu. */
const elsewhere = [
  'Homepage',
  'Transactions',
  'Risk',
  'Finance',
  'Insights',
  'Reports',
  'In-person payments',
  'Pay by Link',
  'Developers: Dashboard',
  'Developers: API URLs',
  'Developers: Webhooks',
  'Settings: Partner users',
  'Settings: Payment methods',
  'Settings: Merchant accounts',
]

type Navigating = { onNavigate: () => void }

export function NavigationList({ onNavigate }: Navigating) {
  return (
    <ul className="flex flex-auto flex-col">
      <Developers onNavigate={onNavigate} />
      <Settings onNavigate={onNavigate} />
      <Elsewhere />
    </ul>
  )
}

function Developers({ onNavigate }: Navigating) {
  const paths = usePaths()
  const { user } = useSession()
  const isAllowed = whyNot(user, { action: 'see credentials' }) === undefined
  return (
    <Group name="Developers">
      {isAllowed && (
        <>
          <Entry name="API credentials" to={paths.credentials} onClick={onNavigate} />
          <Entry name="API logs" to={paths.apiLogs} onClick={onNavigate} />
        </>
      )}
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
  if (!isAllowed) return null
  return (
    <Group name="Settings">
      <Entry name="Users" to={paths.users} onClick={onNavigate} />
    </Group>
  )
}

/** Plain text: it leads nowhere, so nothing pretends that it does. */
function Elsewhere() {
  return (
    <Group name={`Not part of this simulator (${elsewhere.length})`} isQuiet>
      {elsewhere.map((name) => (
        <li key={name} className={`${entry} text-side-muted`}>
          {name}
        </li>
      ))}
    </Group>
  )
}

type GroupProps = {
  name: string
  /** At the end of the menu, and closed until somebody looks. */
  isQuiet?: boolean | undefined
  children: ReactNode
}

function Group({ name, isQuiet = false, children }: GroupProps) {
  const [isOpen, setOpen] = useState(!isQuiet)
  const id = useId()
  return (
    <li className={isQuiet ? 'mt-auto border-t border-side-line pt-2 text-side-muted' : ''}>
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

const entry = 'flex min-h-9 items-center rounded-md px-3 py-1.5'
