// A drawing of the current and the expiring keys over time; the list beside it says the same.
import { CalendarPlus } from 'lucide-react'

import type { CredentialDetail } from '#contract/credential.ts'
import { calendarFile } from '#domain/calendar.ts'
import { expiringKeys } from '#domain/api-key.ts'
import { keyTimeline, type KeyBar } from '#domain/key-timeline.ts'
import { download } from '#page/download.ts'
import { Button } from '#ui/button.tsx'
import { Stamp } from '#ui/stamp.tsx'

type KeyLivesProps = { credential: CredentialDetail; now: number }

export function KeyLives({ credential, now }: KeyLivesProps) {
  const expiring = expiringKeys(credential.expiringKeys, now)
  if (expiring.length === 0) return null
  const { bars, now: nowAt, startsAt, endsAt } = keyTimeline(credential.apiKey, expiring, now)
  const height = bars.length * rowHeight
  return (
    <figure className="flex flex-col gap-2 rounded-md border p-4">
      <figcaption className="font-semibold">Keys over time</figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 1000 ${height}`}
        preserveAspectRatio="none"
        height={height}
        className="w-full rounded-sm bg-card"
      >
        {bars.map((bar, index) => (
          <rect
            key={bar.tail + index}
            x={bar.from * 1000}
            y={index * rowHeight + 4}
            width={Math.max(2, (bar.to - bar.from) * 1000)}
            height={rowHeight - 8}
            className={bar.expiresAt === null ? 'fill-positive' : 'fill-warning'}
          />
        ))}
        <line
          x1={nowAt * 1000}
          x2={nowAt * 1000}
          y1={0}
          y2={height}
          className="stroke-ink stroke-2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p aria-hidden className="flex justify-between text-xs text-muted">
        <Stamp at={startsAt} now={now} show="absolute" />
        <Stamp at={endsAt} now={now} show="absolute" />
      </p>
      <ul className="flex flex-col gap-1">
        {bars.map((bar, index) => (
          <Life key={bar.tail + index} bar={bar} credential={credential} now={now} />
        ))}
      </ul>
    </figure>
  )
}

const rowHeight = 20

function Life({ bar, credential, now }: KeyLivesProps & { bar: KeyBar }) {
  const { tail, expiresAt } = bar
  const name = (
    <>
      Key ending in <code>{tail}</code>
    </>
  )
  if (expiresAt === null) return <li>{name}: current, without an end</li>

  function remind(at: number) {
    const text = calendarFile({
      uid: `${credential.id}-${tail}-${at}`,
      at,
      summary: `API key ending in ${tail} expires`,
      description: `${credential.username}: whatever still uses this key is refused from now on.`,
      writtenAt: now,
    })
    download(`key-expiry-${credential.id}.ics`, 'text/calendar', text)
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span>
        {name}: ends <Stamp at={expiresAt} now={now} show="absolute" />
      </span>
      <Button
        size="small"
        variant="quiet"
        icon={<CalendarPlus aria-hidden />}
        onClick={() => remind(expiresAt)}
      >
        Add to calendar
      </Button>
    </li>
  )
}
