// Which key ends next, and the three moments around that end: the clock stands still at each.
import type { ClockMove } from '#api/clock.ts'
import type { ClockState } from '#contract/sandbox.ts'
import { environmentNames } from '#domain/values/environment-name.ts'
import { second } from '#domain/values/time.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { Typed, Verbatim } from '#ui/sentence.tsx'

export type Move = (step: ClockMove) => Promise<void>

const moments = [
  ['1 second before', -second],
  ['At expiry', 0],
  ['1 second after', second],
] as const

export function NextExpiry({ clock, move }: { clock: ClockState; move: Move }) {
  if (!clock.nextExpiry)
    return <p className="border-t pt-3 text-muted">No key is about to expire.</p>
  const { at, environment, username, description } = clock.nextExpiry
  const [short] = username.split('@')
  return (
    <div role="group" aria-label="Next expiry" className="border-t pt-3">
      <p className="font-semibold">Next expiry, on {environmentNames[environment]}</p>
      <p className="text-muted">
        A key of{' '}
        {description === '' ? (
          <Verbatim>{short}</Verbatim>
        ) : (
          <>
            <Typed>{description}</Typed> (<Verbatim>{short}</Verbatim>)
          </>
        )}{' '}
        expires <Stamp of="future" at={at} />
      </p>
      <div className="mt-2 flex flex-wrap gap-2 *:flex-auto">
        {moments.map(([name, offsetMs]) => (
          <Button
            key={name}
            size="small"
            // At once past the moment, nobody would have seen it.
            onClick={() => void move({ move: 'set', at: at + offsetMs, freeze: true })}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  )
}
