// The entries of the menu: the pages of this simulator, and folded away what only the original has.
import { ChevronDown } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { NavLink } from 'react-router'

import { whyNot } from '#domain/permission/permission.ts'
import { usePaths, useSession } from '#page/session.ts'
import { addition } from '#ui/additions.ts'
import { SimulatorMark } from '#ui/simulator-only.tsx'

/** Pages of the original that nobody can practise here. */
const elsewhere = [
  'Homepage',
  'Transactions',
  'Risk',
  'Finance',
  'Insights',
  'Reports',
  'In-person payments',
  'Pay by Link',
  'Developers dashboard',
  'API URLs',
  'Webhooks',
  'Partner users',
  'Payment methods',
  'Merchant accounts',
]

type Navigating = { onNavigate: () => void }

export function NavigationList({ onNavigate }: Navigating) {
  return (
    <ul className="flex flex-col">
      <Developers onNavigate={onNavigate} />
      <Settings onNavigate={onNavigate} />
      <Elsewhere />
    </ul>
  )
}

/** Nothing is left of a group without a page that somebody may open. */
function Developers({ onNavigate }: Navigating) {
  const paths = usePaths()
  const { user } = useSession()
  const isManager = whyNot(user, { action: 'see credentials' }) === undefined
  const isLogReader = whyNot(user, { action: 'see API logs' }) === undefined
  if (!isManager && !isLogReader) return null
  return (
    <Group name="Developers">
      {isManager && <Entry name="API credentials" to={paths.credentials} onClick={onNavigate} />}
      {isLogReader && <Entry name="API logs" to={paths.apiLogs} onClick={onNavigate} />}
      {isManager && (
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
  if (whyNot(user, { action: 'see users' }) !== undefined) return null
  return (
    <Group name="Settings">
      <Entry name="Users" to={paths.users} onClick={onNavigate} />
    </Group>
  )
}

/** Plain text: they lead nowhere, so nothing pretends that they do. */
function Elsewhere() {
  return (
    <Group name={`Not part of this simulator (${elsewhere.length})`} isAside>
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
  /** Quiet and closed: few people look for what is in it. */
  isAside?: boolean | undefined
  children: ReactNode
}

function Group({ name, isAside = false, children }: GroupProps) {
  const [isOpen, setOpen] = useState(!isAside)
  const id = useId()
  return (
    <li className={isAside ? 'mt-3 border-t border-side-line pt-3' : ''}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className={`${entry} w-full justify-between text-left hover:bg-side-active ${isAside ? 'text-xs text-side-muted' : ''}`}
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

/**
 * The menu has pages that the original lacks, such as the API tester. [choice: api-tester.e2e.ts]
 */
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
