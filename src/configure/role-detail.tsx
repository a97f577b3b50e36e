// The API calls that need a role, folded away until somebody asks for them.
import type { Role } from '#domain/roles/role-entry.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

type RoleDetailProps = { role: Role; isOpenAtFirst: boolean }

export function RoleDetail({ role: { name, calls }, isOpenAtFirst }: RoleDetailProps) {
  if (calls.length === 0) return null
  return (
    <details open={isOpenAtFirst} className="ml-7.5 text-xs text-muted">
      <summary className="inline-flex min-h-6 cursor-pointer items-center underline decoration-dotted underline-offset-3 hover:text-ink">
        {calls.length === 1 ? 'Needed for 1 API call' : `Needed for ${calls.length} API calls`}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </summary>
      <ul className="mt-0.5 border-l-2 pl-2.5">
        {calls.map((call) => (
          <li key={call}>
            <Call call={call} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** `GET /companies (Management API v3)`: the call in the type of code, the API after it. */
function Call({ call }: { call: string }) {
  const at = call.indexOf(' (')
  return (
    <>
      <code className="wrap-anywhere text-ink">{call.slice(0, at)}</code>
      {call.slice(at)}
    </>
  )
}
