// Tabs with a bold underline; arrows move, and activate at once unless told to wait.
import type { KeyboardEvent, ReactNode } from 'react'
import { createContext, useContext, useId, useLayoutEffect, useRef, useState } from 'react'

import { stops } from './focus.ts'

type TabsProps<Value extends string> = {
  /** The accessible name of the tab list. */
  label: string
  /** Values become parts of ids: no spaces in them. */
  tabs: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
  /** Manual where showing a panel is slow or leaves something: Enter or Space then activates. */
  activation?: 'automatic' | 'manual' | undefined
  /** TabPanels, anywhere below. */
  children?: ReactNode
}

const Chosen = createContext({ id: '', value: '' })

/** The tabs pattern of the ARIA Authoring Practices; a library for it costs 6 kB at every start. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  activation = 'automatic',
  children,
}: TabsProps<Value>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const from = buttons.findIndex((button) => button === document.activeElement)
    const to = indexAfter(event.key, from, buttons.length)
    if (to === undefined) return
    event.preventDefault()
    buttons[to]?.focus()
    const next = tabs[to]
    if (activation === 'automatic' && next) onChange(next.value)
  }

  return (
    <Chosen value={{ id, value }}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={move}
        className="flex gap-6 overflow-x-auto border-b"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`${id}-${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            // A panel that is not there cannot be pointed to.
            aria-controls={tab.value === value ? `${id}-${tab.value}-panel` : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            data-text={tab.label}
            onClick={() => onChange(tab.value)}
            className={trigger}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {children}
    </Chosen>
  )
}

/** What one tab shows; absent from the page while another is chosen. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  const chosen = useContext(Chosen)
  if (value !== chosen.value) return null
  return <ShownPanel tab={`${chosen.id}-${value}`}>{children}</ShownPanel>
}

function ShownPanel({ tab, children }: { tab: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null)
  const [hasStops, setHasStops] = useState(true)
  // The keyboard must get to what the panel says; where there is a control in it, it does. Before
  // anybody can press the next key.
  useLayoutEffect(() => {
    const { current } = panel
    if (!current) return
    const look = () => setHasStops(current.querySelector(stops) !== null)
    look()
    const observer = new MutationObserver(look)
    observer.observe(current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={panel}
      id={`${tab}-panel`}
      role="tabpanel"
      aria-labelledby={tab}
      tabIndex={hasStops ? undefined : 0}
      className="pt-3 outline-offset-4"
    >
      {children}
    </div>
  )
}

/** Where a key leads from one tab of a row that goes round, or undefined for any other key. */
function indexAfter(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count
    case 'ArrowLeft':
      return (from + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

// The hidden bold copy keeps the width when the weight changes.
const trigger =
  'min-h-10 shrink-0 border-b-3 border-transparent pb-1 text-muted outline-offset-[-2px]! hover:border-line hover:text-ink ' +
  'aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink ' +
  'forced-colors:not-aria-selected:border-[Canvas] before:invisible before:block before:h-0 before:overflow-hidden before:font-semibold before:content-[attr(data-text)]'
