// One role of a credential: its checkbox, what it opens, and what one should know before ticking it.
import type { CredentialDetail } from '#contract/credential.ts'
import type { Role } from '#domain/roles/role-entry.ts'
import { lockedReason } from '#domain/roles/assignable.ts'
import { Badge } from '#ui/badge.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Verbatim } from '#ui/sentence.tsx'

import type { Draft } from './draft.ts'
import { LockedRole } from './locked-role.tsx'
import { RoleDetail } from './role-detail.tsx'

export type RoleItemProps = {
  credential: Pick<
    CredentialDetail,
    'assignableRoles' | 'environment' | 'rolesThroughFirst' | 'username'
  >
  /** Has support enable a role. */
  enable: (role: string) => Promise<unknown>
  draft: Draft<'roles'>
  role: Role
  /** Somebody searches by an API call: then the calls are what they want to see. */
  areCallsShown: boolean
}

export function RoleItem({ credential, enable, draft, role, areCallsShown }: RoleItemProps) {
  const selected = draft.value('roles')
  const isLocked = lockedReason(role.name, credential.assignableRoles) !== undefined
  return (
    <>
      <Checkbox
        label={role.name}
        isName
        description={
          <Words isLive={credential.environment === 'live'} selected={selected} role={role} />
        }
        checked={selected.includes(role.name)}
        onChange={(on) =>
          draft.set(
            'roles',
            on ? [...selected, role.name] : selected.filter((name) => name !== role.name),
          )
        }
        disabledReason={draft.lock ?? lockedReason(role.name, credential.assignableRoles)}
        isReasonHidden={draft.lock !== undefined}
      />
      {isLocked && draft.lock === undefined && (
        <LockedRole
          role={role.name}
          username={credential.username}
          isThroughFirst={credential.rolesThroughFirst.includes(role.name)}
          enable={enable}
        />
      )}
      <RoleDetail role={role} isOpenAtFirst={areCallsShown} key={String(areCallsShown)} />
    </>
  )
}

type WordsProps = { isLive: boolean; selected: readonly string[]; role: Role }

/** Inside a paragraph: what describes the checkbox, also to those who do not see it. */
function Words({ isLive, selected, role }: WordsProps) {
  const doubts = doubtsAbout(role)
  return (
    <>
      {role.opens}
      {role.isLegacy && ' For older integrations.'}
      {doubts.length > 0 && <span className="italic"> {doubts.join(' ')}</span>}
      <Requirement selected={selected} role={role} />
      {isLive && role.needsPciAssessmentOnLive !== undefined && (
        <span className="mt-0.5 block">
          <Badge tone="warning">PCI assessment</Badge> {role.needsPciAssessmentOnLive}
        </span>
      )}
    </>
  )
}

/** What in the catalogue's entry the provider's documentation does not say. */
function doubtsAbout({ certainty, descriptionInferred, spellingInferred }: Role): string[] {
  const source = descriptionInferred
    ? 'Not documented: the description is guessed from the name.'
    : sources[certainty]
  const spelling = spellingInferred ? 'Its exact spelling is not public.' : undefined
  return [source, spelling].filter((doubt) => doubt !== undefined)
}

const sources: Record<Role['certainty'], string | undefined> = {
  documented: undefined,
  example: 'Documented in examples only.',
  observed: 'Not documented: seen on a real account.',
  'third-party': 'Not documented: known from a third party.',
}

/** Says nothing once the other role is given too. */
function Requirement({ selected, role: { name, requires } }: Omit<WordsProps, 'isLive'>) {
  if (requires === undefined || selected.includes(requires)) return null
  const isGiven = selected.includes(name)
  return (
    <span className={isGiven ? 'block font-semibold text-warning' : 'block'}>
      {isGiven ? 'Has no effect yet: it also needs' : 'It also needs'} “
      <Verbatim>{requires}</Verbatim>”.
    </span>
  )
}
