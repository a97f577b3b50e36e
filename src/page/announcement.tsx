// What has just happened, said once to everybody: seen as a toast, heard politely.
import { StatusMessage } from '#ui/status-message.tsx'

import { signal, useSignal } from './signal.ts'

const announcement = signal<{ message: string | undefined; turn: number }>({
  message: undefined,
  turn: 0,
})

/** Shows a message such as `Changes saved`; the same one twice is said twice. */
export function announce(message: string): void {
  announcement.set({ message, turn: announcement.get().turn + 1 })
}

/** The one place where announcements appear. */
export function Announcements() {
  const { message, turn } = useSignal(announcement)
  return (
    <StatusMessage
      message={message}
      turn={turn}
      onDismiss={() => announcement.set({ message: undefined, turn })}
      dismissLabel="Dismiss message"
    />
  )
}
