// The company's first credential as the ceiling of the others, said at its roles.
import { Badge } from '#ui/badge.tsx'
import type { CredentialDetail } from '#contract/credential.ts'
import { isFirstCredential } from '#domain/roles/assignable.ts'
import { addition } from '#ui/additions.ts'
import { SimulatorMark } from '#ui/simulator-only.tsx'

/**
 * At its roles, before anybody takes one away. The company’s first credential says that its roles
 * are the most that others can be given. [choice: role-reach.e2e.ts]
 */
export function CeilingNote({ credential }: { credential: CredentialDetail }) {
  if (!isFirstCredential(credential)) return null
  return (
    <p {...addition} className="text-muted">
      <Badge tone="info">First credential of the company</Badge> Its roles are the most that the
      company’s other Payments credentials can be given. <SimulatorMark isShort />
    </p>
  )
}
