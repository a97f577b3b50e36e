// A drawing of the current and the expiring keys over time; the list beside it says the same.
import { useQuery } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'

import { callersOfQuery } from '#api/callers.ts'
import { worldNow } from '#api/world-time.ts'
import type { CredentialDetail } from '#contract/credential.ts'
import { calendarFile } from '#domain/exports/calendar.ts'
import { expiringKeys } from '#domain/keys/api-key.ts'
import { keyTimeline, type KeyBar, type KeyTimeline } from '#domain/keys/key-timeline.ts'
import { download } from '#page/download.ts'
import { useNow } from '#page/time/now.ts'
import { useSession } from '#page/session.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { addition } from '#ui/additions.ts'
import { Button } from '#ui/button.tsx'
import { Code } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

type KeyLivesProps = { credential: CredentialDetail }

export function KeyLives({ credential }: KeyLivesProps) {
  const { place } = useSession()
  const { data } = useQuery(callersOfQuery(place, credential.id))
  const { apiKey, expiringKeys: previous } = credential
  // Nothing is drawn that begins after now.
  const begin = [apiKey, ...previous].map((key) => key?.createdAt ?? 0)
  const now = useNow([...begin, ...previous.map(({ expiresAt }) => expiresAt)])
  const expiring = expiringKeys(previous, now)
  if (expiring.length === 0) return null
  const timeline = keyTimeline(apiKey, expiring, data?.keyUses ?? [], now)
  return (
    <figure {...addition} className="flex flex-col gap-2 rounded-md border p-4">
      <figcaption className="flex flex-wrap items-center gap-x-3 font-semibold">
        Keys over time <SimulatorMark />
      </figcaption>
      <Drawing timeline={timeline} />
      <p aria-hidden className="flex justify-between gap-4 text-xs text-muted">
        <Stamp at={timeline.startsAt} show="absolute" />
        <span className="text-right">
          <Stamp at={timeline.endsAt} show="absolute" />
        </span>
      </p>
      <p aria-hidden className="flex gap-4 text-xs text-muted">
        <span className="border-l-2 border-ink pl-1.5">now</span>
        <span className="flex items-center gap-1.5">
          <span className="size-2 rounded-full bg-ink forced-colors:bg-[CanvasText]" />
          last use
        </span>
      </p>
      <ul className="flex flex-col gap-1">
        {timeline.bars.map((bar, index) => (
          <Life key={bar.tail + index} bar={bar} credential={credential} />
        ))}
      </ul>
    </figure>
  )
}

/** Stretched to the full width. A dot is a line without length, so that it stays round. */
function Drawing({ timeline: { bars, now } }: { timeline: KeyTimeline }) {
  const height = bars.length * rowHeight
  return (
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
          className={colourOf(bar, 'fill')}
        />
      ))}
      <path d={`M${now * 1000} 0v${height}`} className={`${inkStroke} stroke-2`} {...unscaled} />
      {bars.map(
        ({ tail, used }, index) =>
          used !== null && (
            <g key={tail + index} strokeLinecap="round">
              {/* The ring sets the dot off from the bar. */}
              <path
                d={dotAt(used, index)}
                className="stroke-card stroke-12 forced-colors:stroke-[Canvas]"
                {...unscaled}
              />
              <path d={dotAt(used, index)} className={`${inkStroke} stroke-8`} {...unscaled} />
            </g>
          ),
      )}
    </svg>
  )
}

const inkStroke = 'stroke-ink forced-colors:stroke-[CanvasText]'

/** Where colours are forced, what expires is hollow. */
const colours = {
  current: {
    fill: 'fill-positive forced-colors:fill-[CanvasText]',
    bg: 'bg-positive forced-colors:bg-[CanvasText]',
  },
  expiring: {
    fill: 'fill-warning forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText] forced-colors:stroke-2',
    bg: 'bg-warning',
  },
}

function colourOf({ expiresAt }: KeyBar, how: 'fill' | 'bg'): string {
  return colours[expiresAt === null ? 'current' : 'expiring'][how]
}

function dotAt(used: number, index: number): string {
  return `M${used * 1000} ${(index + 0.5) * rowHeight}h0`
}

const unscaled = { vectorEffect: 'non-scaling-stroke' } as const
const rowHeight = 20

function Life({ bar, credential }: KeyLivesProps & { bar: KeyBar }) {
  const { tail, expiresAt, usedAt } = bar
  const name = (
    <>
      <span
        aria-hidden
        className={`mr-2 inline-block size-3 rounded-xs border border-transparent ${colourOf(bar, 'bg')}`}
      />
      Key ending in <Code>{tail}</Code>
    </>
  )
  const use = usedAt === null ? 'not used yet' : <LastUse at={usedAt} />
  if (expiresAt === null) {
    return (
      <li>
        {name}: current, without an end, {use}
      </li>
    )
  }

  function remind(at: number) {
    const text = calendarFile({
      // A reset moves the end of the same key, and is a save: the entry moves, and is not doubled.
      uid: `${credential.id}-${bar.createdAt}-${tail}`,
      sequence: credential.revision,
      at,
      summary: `API key ending in ${tail} expires`,
      description: `${credential.username}: whatever still uses this key is refused from now on.`,
      writtenAt: worldNow(),
    })
    download(`key-expiry-${credential.id}.ics`, 'text/calendar', text)
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span>
        {name}: ends <Stamp at={expiresAt} show="absolute" />, {use}
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

function LastUse({ at }: { at: number }) {
  return (
    <>
      last used <Stamp of="past" at={at} show="relative" />
    </>
  )
}
