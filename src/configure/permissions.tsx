// Permissions: the roles by category, with search, and the merchant accounts of a Payments one.
import { useRef, useState } from 'react'

import type { CredentialDetail } from '#contract/credential.ts'
import { hasAccounts } from '#domain/changes/credential-type.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { looksLikeCall } from '#domain/roles/call-search.ts'
import type { Role } from '#domain/roles/role-entry.ts'
import { groupByCategory, rolesFor, searchRoles, sensitiveMixAdvice } from '#domain/roles/role.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { useSession } from '#page/session.ts'
import { Card, Section } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Code } from '#ui/sentence.tsx'
import { SimulatorMark, SimulatorOnly } from '#ui/simulator-only.tsx'

import { AccountsCard, Reach } from './accounts-card.tsx'
import { CeilingNote } from './ceiling.tsx'
import type { Draft } from './draft.ts'
import { RoleCategory } from './role-category.tsx'

type PermissionsProps = {
  credential: CredentialDetail
  draft: Draft<'roles' | 'accounts'>
  /** Has support enable a role. */
  enable: (role: string) => Promise<unknown>
}

export function Permissions({ credential, draft, enable }: PermissionsProps) {
  const { account } = useSession()
  const { type, accounts } = credential
  return (
    <Section title="Permissions" description="What this credential may do, and where.">
      <Card title="Roles">
        <CeilingNote credential={credential} />
        <Roles credential={credential} draft={draft} enable={enable} />
      </Card>
      {hasAccounts(type) &&
        (account.level === 'company' ? (
          <AccountsCard before={accounts} draft={draft} />
        ) : (
          <Reach accounts={accounts} isWider={draft.lock !== undefined} />
        ))}
    </Section>
  )
}

type RolesProps = Omit<PermissionsProps, 'draft'> & { draft: Draft<'roles'> }

function Roles({ credential, draft, enable }: RolesProps) {
  const [query, setQuery] = useState('')
  const self = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<readonly string[]>([])
  const all = rolesFor(credential.type)
  const found = searchRoles(all, query)
  const refusal = draft.refusal('roles')
  const isSearching = trimText(query) !== ''

  function toggle(category: string, open: boolean) {
    setOpened(open ? [...opened, category] : opened.filter((other) => other !== category))
  }

  function clear() {
    setQuery('')
    // The button goes with the search: the focus goes back to where it was typed.
    self.current?.querySelector<HTMLElement>('input[type=search]')?.focus()
  }

  return (
    <div ref={self} className="contents">
      {refusal !== undefined && (
        <div tabIndex={-1} data-refusal>
          <Notice tone="danger" live="alert">
            {refusal}
          </Notice>
        </div>
      )}
      <Advice roles={draft.value('roles')} />
      <RoleSearch roles={all} query={query} onQuery={setQuery} />
      {found.length === 0 ? (
        <EmptyState title="No role found" action={<Button onClick={clear}>Clear search</Button>}>
          Search by a role’s name, by what it opens, or by an API call such as GET /companies.
        </EmptyState>
      ) : (
        <div>
          {groupByCategory(found).map(({ category, roles }) => (
            <RoleCategory
              key={category}
              credential={credential}
              enable={enable}
              draft={draft}
              category={category}
              shown={roles}
              all={all.filter((role) => role.category === category)}
              areCallsShown={looksLikeCall(query)}
              isOpen={isSearching || opened.includes(category)}
              onToggle={(open) => toggle(category, open)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

type RoleSearchProps = { roles: readonly Role[]; query: string; onQuery: (query: string) => void }

function RoleSearch({ roles, query, onQuery }: RoleSearchProps) {
  const [example] = roles.flatMap(({ calls }) => calls)
  const call = example && callInWords(example)
  return (
    <div className="flex flex-col gap-1.5">
      <SearchField
        label="Search roles"
        clearLabel="Clear role search"
        placeholder={call === undefined ? 'Search roles' : 'Search roles or API calls'}
        value={query}
        onChange={onQuery}
      />
      <p className="text-xs text-muted">
        For example “transfer”
        {call !== undefined && (
          <>
            {' '}
            or <Code>{call}</Code>
          </>
        )}
      </p>
    </div>
  )
}

/**
 * Advice, not a wall: nothing here keeps anybody from saving. The page advises to keep sensitive
 * roles apart, and lets everybody save regardless. [choice: role-knowledge.e2e.ts]
 */
function Advice({ roles }: { roles: readonly string[] }) {
  const advice = sensitiveMixAdvice(roles)
  return (
    <LiveRegion>
      {advice.length > 0 && (
        <SimulatorOnly>
          <Notice tone="info" title="Advice">
            {advice.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <SimulatorMark />
          </Notice>
        </SimulatorOnly>
      )}
    </LiveRegion>
  )
}
