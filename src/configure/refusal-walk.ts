// Leads through all that keeps a save from being done, one with each call, in the order of the page.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

const tabs = ['api-key', 'basic-auth'] as const

/** The tabs of Authentication: a field in the one that is not chosen is not on the page. */
export type AuthenticationTab = (typeof tabs)[number]

/** What a save can be refused for in each of them. */
const fieldsIn: Record<AuthenticationTab, readonly string[]> = {
  'api-key': ['generated.apiKey', 'expiringKeys'],
  'basic-auth': ['generated.password'],
}

export type Authentication = {
  tab: AuthenticationTab
  choose: (tab: AuthenticationTab) => void
  /** Around both tabs. */
  box: RefObject<HTMLDivElement | null>
}

/** `isRefused` is asked of fields when somebody is led on, not when the page was drawn. */
export function useRefusalWalk(isRefused: (field: string) => boolean) {
  const [tab, choose] = useState<AuthenticationTab>('api-key')
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<Element>(null)
  const seen = useRef(new Set<AuthenticationTab>())

  function showNext(): void {
    const all = [...document.querySelectorAll<HTMLElement>(refusals)]
    const next = all[all.findIndex((one) => one === last.current) + 1]
    const hidden = tabs.find((one) => one !== tab && fieldsIn[one].some(isRefused))
    // Those of the other tab come right after those of the tab that is open.
    if (hidden && !seen.current.has(hidden) && isBeyond(next, box.current)) return open(hidden)
    if (next) return show(next, tab)
    const isOver = last.current !== null
    begin()
    if (isOver) showNext()
  }

  function open(hidden: AuthenticationTab): void {
    flushSync(() => choose(hidden))
    const first = box.current?.querySelector<HTMLElement>(refusals)
    if (first) show(first, hidden)
  }

  function show(refusal: HTMLElement, at: AuthenticationTab): void {
    last.current = refusal
    if (box.current?.contains(refusal)) seen.current.add(at)
    refusal.focus()
  }

  function begin(): void {
    last.current = null
    seen.current.clear()
  }

  // What is refused is known to the rendering that follows, and so is the tab.
  const latest = useRef(showNext)
  useLayoutEffect(() => {
    latest.current = showNext
  })
  // Once what was just refused has been drawn.
  function showSoon(): void {
    requestAnimationFrame(() => latest.current())
  }

  return {
    authentication: { tab, choose, box } satisfies Authentication,
    /** Begins again with the first one. */
    showFirst() {
      begin()
      showSoon()
    },
    showNext: showSoon,
  }
}

const refusals = '[aria-invalid="true"], [data-refusal], [data-unfinished] input'

/** Whether nothing is left in the box: what comes next lies below it, or is not there. */
function isBeyond(next: Element | undefined, box: Element | null): boolean {
  if (!next || !box) return true
  if (box.contains(next)) return false
  return (box.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
