// One category of roles: its tri-state checkbox, its counter, and a checkbox for each role.
import { useSyncExternalStore } from 'react'

import type { Role } from '#domain/roles/role-entry.ts'
import { addition, areAdditionsHidden, onAdditions } from '#ui/additions.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { Disclosure } from '#ui/disclosure.tsx'

import { RoleItem, type RoleItemProps } from './role-item.tsx'

type RoleCategoryProps = Omit<RoleItemProps, 'role'> & {
  category: string
  /** The roles to show, which a search may have narrowed. */
  shown: readonly Role[]
  all: readonly Role[]
  isOpen: boolean
  onToggle: (open: boolean) => void
}

export function RoleCategory(props: RoleCategoryProps) {
  const { credential, enable, draft, category, shown, all, areCallsShown, isOpen, onToggle } = props
  const selected = draft.value('roles')
  const ceiling = credential.assignableRoles
  const count = all.filter(({ name }) => selected.includes(name)).length
  const assignable = all.map(({ name }) => name).filter((name) => ceiling.includes(name))
  const isWhole = assignable.length > 0 && assignable.every((name) => selected.includes(name))
  // The original does not list what may not be given.
  const isAdded = (name: string) => !ceiling.includes(name) && !selected.includes(name)
  const offered = all.filter(({ name }) => !isAdded(name))
  const areLockedHidden = useSyncExternalStore(onAdditions, areAdditionsHidden)
  const others = selected.filter((name) => !assignable.includes(name))

  return (
    <Disclosure
      heading={category}
      counter={`${count}/${areLockedHidden ? offered.length : all.length}`}
      isAddition={offered.length === 0}
      open={isOpen}
      onToggle={onToggle}
      leading={
        <Checkbox
          label={`All roles in ${category}`}
          isLabelHidden
          checked={isWhole ? true : count > 0 && 'mixed'}
          onChange={(on) => draft.set('roles', on ? [...others, ...assignable] : others)}
          disabledReason={
            draft.lock ?? (assignable.length === 0 ? 'Ask support to enable' : undefined)
          }
        />
      }
    >
      <ul className="flex flex-col gap-3">
        {shown.map((role) => (
          <li key={role.name} {...(isAdded(role.name) && addition)}>
            <RoleItem
              credential={credential}
              enable={enable}
              draft={draft}
              role={role}
              areCallsShown={areCallsShown}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
