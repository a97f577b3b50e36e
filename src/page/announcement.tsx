// What has just happened, said once to everybody: seen as a toast, heard politely, soon gone.
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

import { StatusMessage } from '#ui/status-message.tsx'

import { signal, useSignal } from './signal.ts'

type Announcement = {
  message: string | undefined
  turn: number
  /** The path of the page that it belongs to, where a navigation there comes with it. */
  path?: string | undefined
}

const announcement = signal<Announcement>({ message: undefined, turn: 0 })

/**
 * Shows a message such as `Changes saved`; the same one twice is said twice. It ends with the next
 * change or command, when its page is left, and by itself. `path` names the page that it leads to.
 */
export function announce(message: string, path?: string): void {
  announcement.set({ message, path, turn: announcement.get().turn + 1 })
}

/** Ends the message: what comes next may make it untrue. */
export function hush(): void {
  const { message, turn } = announcement.get()
  if (message !== undefined) announcement.set({ message: undefined, turn })
}

/** The one place where announcements appear. `place` is where the page on screen works. */
export function Announcements({ place }: { place: string }) {
  const { message, turn } = useSignal(announcement)
  const { pathname } = useLocation()
  const page = `${pathname} ${place}`
  const lastPage = useRef(page)
  useEffect(() => {
    if (lastPage.current === page) return
    lastPage.current = page
    const { path, ...arrived } = announcement.get()
    // Its page is here now, so that the next page ends it.
    if (path === pathname) announcement.set(arrived)
    else hush()
  }, [page, pathname])
  return <StatusMessage message={message} turn={turn} onEnd={hush} dismissLabel="Dismiss message" />
}
