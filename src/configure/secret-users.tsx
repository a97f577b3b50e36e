// Who logs in with a key or password, and when it last let somebody in.
import type { CallerState } from '#contract/caller.ts'
import { isolate } from '#domain/values/plain-text.ts'
import { Distance } from '#page/time/stamp.tsx'
import { addition } from '#ui/additions.ts'
import { Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

type SecretUsersProps = {
  /** The simulated integrations that hold it. */
  callers: readonly CallerState[]
  /** Null where nobody used it yet. */
  usedAt: number | null
}

/** A key and a password say which simulated integrations use them. [choice: callers.e2e.ts] */
export function SecretUsers({ callers, usedAt }: SecretUsersProps) {
  return (
    <p {...addition} className="text-muted">
      {callers.length > 0 ? (
        <>
          Used by{' '}
          <span className="font-semibold text-ink">
            <Verbatim>{callers.map(({ name }) => isolate(name)).join(', ')}</Verbatim>
          </span>
          , {usedAt === null ? 'no successful call yet' : <LastUse at={usedAt} verb="last used" />}
        </>
      ) : (
        <>{usedAt === null ? 'Not used yet' : <LastUse at={usedAt} verb="Last used" />}</>
      )}{' '}
      <SimulatorMark isShort />
    </p>
  )
}

function LastUse({ at, verb }: { at: number; verb: string }) {
  return (
    <>
      {verb} <Distance of="past" at={at} />
    </>
  )
}
