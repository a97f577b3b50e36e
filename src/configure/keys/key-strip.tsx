// The drawing of a key beside its words: strips one below the other share an axis and its ticks.
import type { KeyBar, KeyTimeline, Span } from '#domain/keys/key-timeline.ts'
import { addition } from '#ui/additions.ts'
import { tickText } from '#ui/time-text.ts'

/** The words beside a strip: with room for all that can be done about a key, in a line. */
export const wordsPlace = 'min-w-0 flex-1 basis-104'

/** Where strips lie, so that all begin and end alike: beside the words, or below where that is narrow. */
const stripPlace = 'relative min-w-0 flex-1 basis-80'

/** The marks of the axis, above the strips. */
export function Axis({ timeline: { ticks, now } }: { timeline: KeyTimeline }) {
  // What would lie under “now” says nothing that it does not.
  const shown = ticks.filter(({ place }) => place < 0.97 && Math.abs(place - now) > 0.06)
  return (
    <div aria-hidden className={`${stripPlace} h-4 text-xs leading-4`}>
      {shown.map(({ at, place }, index) => (
        <span
          key={at}
          className={`absolute -translate-x-1/2 whitespace-nowrap ${index % 2 === 1 ? 'max-sm:hidden' : ''}`}
          style={{ left: percent(place) }}
        >
          {tickText(at)}
        </span>
      ))}
      <span className="absolute -translate-x-1/2 font-semibold" style={{ left: percent(now) }}>
        now
      </span>
    </div>
  )
}

type StripProps = {
  timeline: KeyTimeline
  bar: KeyBar
  isCurrent: boolean
  /** What the bar is, written on it or beside it. */
  label: string
}

export function Strip({ timeline: { ticks, now }, bar, isCurrent, label }: StripProps) {
  const { sure, open, used } = bar
  const from = sure?.from ?? open?.from ?? now
  return (
    <div
      {...addition}
      aria-hidden
      className={`${stripPlace} min-h-12 self-stretch overflow-hidden min-[75rem]:-my-3`}
    >
      <Lines ticks={ticks} />
      {sure && (
        <span
          data-bar="sure"
          className={`${barLook} ${colours(isCurrent)}`}
          style={spanStyle(sure)}
        />
      )}
      {open && (
        <span
          data-bar="open"
          className={`${barLook} border-2 border-dashed ${edges(isCurrent)}`}
          style={spanStyle(open)}
        />
      )}
      <span
        className="absolute top-1/2 mt-2 pl-1 text-[0.6875rem] leading-4 whitespace-nowrap text-muted"
        // Begins with its bar, and never runs out at the right.
        style={{ left: percent(Math.min(from, 0.6)) }}
      >
        …{bar.tail} {label}
      </span>
      <Now at={now} />
      {used !== null && (
        <span
          data-bar="used"
          className="absolute top-1/2 -mt-1.5 -ml-1.5 size-3 rounded-full border-2 border-card bg-ink forced-colors:border-[Canvas] forced-colors:bg-[CanvasText]"
          style={{ left: percent(used) }}
        />
      )}
    </div>
  )
}

/** The lines alone, beside words that have no strip of their own: so they run through from the axis. */
export function Gap({ timeline: { ticks, now } }: { timeline: KeyTimeline }) {
  return (
    <div
      {...addition}
      aria-hidden
      className={`${stripPlace} self-stretch overflow-hidden max-[75rem]:hidden`}
    >
      <Lines ticks={ticks} />
      <Now at={now} />
    </div>
  )
}

function Lines({ ticks }: Pick<KeyTimeline, 'ticks'>) {
  return ticks.map(({ at, place }) => (
    <span
      key={at}
      className="absolute inset-y-0 border-l border-line"
      style={{ left: percent(place) }}
    />
  ))
}

function Now({ at }: { at: number }) {
  return (
    <span
      data-bar="now"
      className="absolute inset-y-0 -ml-px w-0.5 bg-ink forced-colors:bg-[CanvasText]"
      style={{ left: percent(at) }}
    />
  )
}

const barLook = 'absolute top-1/2 -mt-1.5 h-3 rounded-xs'

/** Where colours are forced, what expires is hollow. */
function colours(isCurrent: boolean): string {
  return isCurrent
    ? 'bg-positive forced-colors:bg-[CanvasText]'
    : 'bg-warning forced-colors:border-2 forced-colors:bg-[Canvas]'
}

function edges(isCurrent: boolean): string {
  return isCurrent ? 'border-positive' : 'border-warning'
}

function spanStyle({ from, to }: Span) {
  return { left: percent(from), width: `max(2px, ${percent(to - from)})` }
}

function percent(place: number): string {
  return `${place * 100}%`
}
