// Who logs in with a key or password, and when it last let somebody in.
import type { CallerState, KeyUse } from '#contract/caller.ts'
import { Distance } from '#page/time/stamp.tsx'
import { addition } from '#ui/additions.ts'
import { Names } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

type SecretUsersProps = {
  /** The simulated integrations that hold it. */
  callers: readonly CallerState[]
  /** Null where nobody used it yet. */
  lastUse: Pick<KeyUse, 'at' | 'by'> | null
}

/**
 * A key and a password say which simulated integrations use them. [choice: callers.e2e.ts] A key
 * that nobody holds any more says who used it last. [choice: key-uses.test.ts,
 * second-credential.e2e.ts]
 */
export function SecretUsers({ callers, lastUse }: SecretUsersProps) {
  return (
    <p {...addition} className="text-muted">
      {callers.length > 0 ? (
        <>
          Used by <By of={callers.map(({ name }) => name)} />,{' '}
          {lastUse === null ? (
            'no successful call yet'
          ) : (
            <LastUse at={lastUse.at} verb="last used" />
          )}
        </>
      ) : (
        <>
          {lastUse === null ? 'Not used yet' : <LastUse at={lastUse.at} verb="Last used" />}
          {lastUse && lastUse.by.length > 0 && (
            <>
              {' '}
              by <By of={lastUse.by} />
            </>
          )}
        </>
      )}{' '}
      <SimulatorMark isShort />
    </p>
  )
}

function By({ of }: { of: readonly string[] }) {
  return (
    <span className="font-semibold text-ink">
      <Names of={of} />
    </span>
  )
}

function LastUse({ at, verb }: { at: number; verb: string }) {
  return (
    <>
      {verb} <Distance of="past" at={at} />
    </>
  )
}
