// The API calls that need a role, folded away until somebody asks for them.
import { apiLabels, callInWords, type ApiCall } from '#domain/roles/api-call.ts'
import type { Role } from '#domain/roles/role-entry.ts'
import { addition } from '#ui/additions.ts'
import { Code, Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

type RoleDetailProps = { role: Role; isOpenAtFirst: boolean }

/** Each role lists the API calls that need it. [choice: role-knowledge.e2e.ts] */
export function RoleDetail({ role: { name, calls }, isOpenAtFirst }: RoleDetailProps) {
  if (calls.length === 0) return null
  return (
    <details {...addition} open={isOpenAtFirst} className="ml-7.5 text-xs text-muted">
      <summary className="inline-flex min-h-6 cursor-pointer items-center underline decoration-dotted underline-offset-3 hover:text-ink">
        {calls.length === 1 ? 'Needed for 1 API call' : `Needed for ${calls.length} API calls`}
        <VisuallyHidden>
          : <Verbatim>{name}</Verbatim>
        </VisuallyHidden>
        <span className="ml-1.5 inline-flex">
          <SimulatorMark isShort />
        </span>
      </summary>
      <ul className="mt-0.5 border-l-2 pl-2.5">
        {calls.map((call) => (
          <li key={[call.api, callInWords(call), call.only].join(' ')}>
            <Call call={call} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The call in the type of code, the API after it. */
function Call({ call }: { call: ApiCall }) {
  const { api, only } = call
  return (
    <>
      <Code className="wrap-anywhere text-ink">{callInWords(call)}</Code> (
      {[apiLabels[api], only].filter(Boolean).join(', ')})
    </>
  )
}
