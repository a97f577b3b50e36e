// Putting a text on the clipboard, and telling how it went.
import { useEffect, useState } from 'react'

type CopyOutcome = 'idle' | 'copied' | 'refused'

/** Shown and spoken when the browser refuses; the text is then selected for the keyboard. */
export const refusedText =
  'Copying was refused by the browser. The text is selected: press Ctrl+C (Cmd+C on a Mac).'

const shownFor = 4000

/**
 * Copies a text and holds the outcome; 'copied' ends after four seconds, and every outcome ends
 * with the text it belongs to.
 */
export function useCopying(text: string | undefined, onCopied?: () => void) {
  const [done, setDone] = useState<{ text: string; outcome: CopyOutcome }>()
  const outcome: CopyOutcome = done?.outcome ?? 'idle'
  // Dropped rather than ignored: it may be a secret that must not outlive its field.
  if (done !== undefined && done.text !== text) setDone(undefined)

  useEffect(() => {
    if (done?.outcome !== 'copied') return
    const timer = setTimeout(() => setDone(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [done])

  async function copy() {
    if (text === undefined) return
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // No permission, or no clipboard at all on an insecure address.
      setDone({ text, outcome: 'refused' })
      return
    }
    succeed()
  }

  /** The text lies on the clipboard, whatever put it there. */
  function succeed() {
    if (text === undefined) return
    setDone({ text, outcome: 'copied' })
    onCopied?.()
  }

  function forget() {
    setDone(undefined)
  }

  return { outcome, copy, succeed, forget }
}
