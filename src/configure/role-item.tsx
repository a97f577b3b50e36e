// One role of a credential: its checkbox, what it opens, and what one should know before ticking it.
import type { Role } from '#domain/roles/role-entry.ts'
import { lockedReason } from '#domain/roles/role.ts'
import { Badge } from '#ui/badge.tsx'
import { Checkbox } from '#ui/checkbox.tsx'

import type { Editor } from './editor.ts'
import { RoleDetail } from './role-detail.tsx'

type RoleItemProps = {
  editor: Editor
  role: Role
  /** Somebody searches by an API call: then the calls are what they want to see. */
  areCallsShown: boolean
}

export function RoleItem({ editor, role, areCallsShown }: RoleItemProps) {
  const selected = editor.draft.value('roles')
  return (
    <>
      <Checkbox
        label={role.name}
        description={<Words editor={editor} role={role} />}
        checked={selected.includes(role.name)}
        onChange={(on) =>
          editor.draft.set(
            'roles',
            on ? [...selected, role.name] : selected.filter((name) => name !== role.name),
          )
        }
        disabledReason={editor.lock ?? lockedReason(role, editor.credential.assignableRoles)}
      />
      <RoleDetail role={role} isOpenAtFirst={areCallsShown} key={String(areCallsShown)} />
    </>
  )
}

/** Inside a paragraph: what describes the checkbox, also to those who do not see it. */
function Words({ editor, role }: { editor: Editor; role: Role }) {
  const isLive = editor.credential.environment === 'live'
  const doubts = doubtsAbout(role)
  return (
    <>
      {role.opens}
      {role.isLegacy && ' For older integrations.'}
      {doubts.length > 0 && <span className="italic"> {doubts.join(' ')}</span>}
      <Requirement editor={editor} role={role} />
      {isLive && role.needsPciAssessmentOnLive !== undefined && (
        <span className="mt-0.5 block">
          <Badge tone="warning">PCI assessment</Badge> {role.needsPciAssessmentOnLive}
        </span>
      )}
    </>
  )
}

/** What the provider’s documentation does not say of this role and the catalogue has anyway. */
function doubtsAbout({ certainty, descriptionInferred, spellingInferred }: Role): string[] {
  const source = descriptionInferred ? 'Known by name only.' : sources[certainty]
  const spelling = spellingInferred ? 'Its exact spelling is not public.' : undefined
  return [source, spelling].filter((doubt) => doubt !== undefined)
}

const sources: Record<Role['certainty'], string | undefined> = {
  documented: undefined,
  example: 'Known from examples only.',
  observed: 'Seen on a real account only.',
  'third-party': 'Known from a third party only.',
}

/** While the other role is there, nothing needs to be said. */
function Requirement({ editor, role: { name, requires } }: { editor: Editor; role: Role }) {
  const selected = editor.draft.value('roles')
  if (requires === undefined || selected.includes(requires)) return null
  const isGiven = selected.includes(name)
  return (
    <span className={isGiven ? 'block font-semibold text-warning' : 'block'}>
      {isGiven ? 'Has no effect yet: it also needs' : 'It also needs'} “{requires}”.
    </span>
  )
}
