// The roles of one person by area, with a search; each is locked with the reason that the backend has.
import { useRef, useState } from 'react'

import type { RoleChoice } from '#contract/user-roles.ts'
import { findCustomerAreaRole } from '#domain/permission/customer-area-role.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SearchField } from '#ui/search-field.tsx'

import { groupByArea, searchChoices, type RoleGroup } from './role-groups.ts'

/** Which roles the person is to have. */
export type RoleDraft = {
  choices: readonly RoleChoice[]
  has: (role: string) => boolean
  toggle: (role: string) => void
}

export function RoleList({ draft }: { draft: RoleDraft }) {
  const [query, setQuery] = useState('')
  const self = useRef<HTMLDivElement>(null)
  const found = groupByArea(searchChoices(draft.choices, query))

  function clear() {
    setQuery('')
    // The button goes with the search: the focus goes back to where it was typed.
    self.current?.querySelector<HTMLElement>('input[type=search]')?.focus()
  }

  return (
    <Section
      title="Customer Area roles"
      description="What this person may do in the Customer Area. Roles of API credentials are something else: those belong to each credential."
    >
      <Card>
        <div ref={self} className="contents">
          <SearchField
            label="Search roles"
            clearLabel="Clear role search"
            placeholder="Search roles"
            value={query}
            onChange={setQuery}
          />
          {found.length === 0 ? (
            <EmptyState
              title="No role found"
              action={<Button onClick={clear}>Clear search</Button>}
            >
              Search by a role’s name or by what it gives.
            </EmptyState>
          ) : (
            <div>
              {found.map((group) => (
                <Area
                  key={group.area}
                  draft={draft}
                  group={group}
                  isFound={trimText(query) !== ''}
                />
              ))}
            </div>
          )}
        </div>
      </Card>
    </Section>
  )
}

type AreaProps = { draft: RoleDraft; group: RoleGroup; isFound: boolean }

function Area({ draft, group: { area, choices }, isFound }: AreaProps) {
  // An area in which there is nothing to see and nothing to do starts closed.
  const [isOpen, setOpen] = useState(() =>
    choices.some(({ isGiven, whyNot }) => isGiven || whyNot === null),
  )
  const count = choices.filter(({ role }) => draft.has(role)).length
  return (
    <Disclosure
      heading={area}
      headingLevel={3}
      counter={`${count}/${choices.length}`}
      open={isFound || isOpen}
      onToggle={setOpen}
    >
      <ul className="flex flex-col gap-3">
        {choices.map((choice) => (
          <li key={choice.role}>
            <Role draft={draft} choice={choice} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Role({ draft, choice: { role, whyNot } }: { draft: RoleDraft; choice: RoleChoice }) {
  const known = findCustomerAreaRole(role)
  return (
    <Checkbox
      label={role}
      description={
        known && (
          <>
            {known.gives}
            {known.isInferred && (
              <span className="italic"> Not documented: guessed from the name.</span>
            )}
          </>
        )
      }
      checked={draft.has(role)}
      onChange={() => draft.toggle(role)}
      disabledReason={whyNot ?? undefined}
    />
  )
}
