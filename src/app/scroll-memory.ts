// Where each page was scrolled to: Back returns to the same row, and another page starts at its top.
import { useLayoutEffect, useRef, useState } from 'react'
import { NavigationType, useLocation, useNavigationType, type DataRouter } from 'react-router'

import type { Scrollers } from '#ui/scroll-keys.ts'

const storageKey = 'scroll-positions'

/** Whether the last navigation asked to stay where one is: a filter, a dialog over the page. */
let isKept = false

/** The router alone knows what a navigation asked for. */
export function watchNavigations(router: Pick<DataRouter, 'subscribe'>): void {
  router.subscribe(({ preventScrollReset }) => {
    isKept = preventScrollReset
  })
}

/** For the frame of the shell. The router's own memory knows of scrolling documents alone. */
export function useScrollMemory(): Scrollers {
  const outer = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  const [positions] = useState(storedPositions)
  const { key, pathname, search } = useLocation()
  const isPop = useNavigationType() === NavigationType.Pop
  // The first address of a tab has no key of its own.
  const place = key === 'default' ? pathname + search : key

  useLayoutEffect(() => {
    const scrollers = [outer.current, inner.current].filter((it) => it !== null)
    const remember = () => positions.set(place, Math.max(...scrollers.map((it) => it.scrollTop)))
    if (isOpenedAnew) {
      isOpenedAnew = false
      // A new frame stands there already; to ask would have the first page laid out before its time.
      positions.set(place, 0)
    } else {
      if (isPop || !isKept) {
        for (const it of scrollers) it.scrollTop = isPop ? (positions.get(place) ?? 0) : 0
      }
      remember()
    }
    const keep = () => store(positions)
    for (const it of scrollers) it.addEventListener('scroll', remember, { passive: true })
    addEventListener('pagehide', keep)
    return () => {
      for (const it of scrollers) it.removeEventListener('scroll', remember)
      removeEventListener('pagehide', keep)
    }
  }, [place, isPop, positions])

  return { outer, inner }
}

/**
 * An address that somebody opens starts at its top, unlike a reload and a return. Read before the
 * router writes to it: an entry of the history that was never here has no state.
 */
let isOpenedAnew = history.state === null

function storedPositions(): Map<string, number> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return new Map(Array.isArray(stored) ? stored.filter(isPosition) : [])
  } catch {
    return new Map()
  }
}

function isPosition(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number'
}

function store(positions: Map<string, number>): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...positions]))
  } catch {
    // Where nothing can be stored, a reload starts at the top.
  }
}
