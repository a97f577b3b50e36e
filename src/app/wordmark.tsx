// The product's own name and sign. Not a link: the menu has one with the same words in it.
import { KeyRound } from 'lucide-react'

export function Wordmark() {
  return (
    <p className="flex min-w-0 items-center gap-2.5 font-semibold">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-md bg-primary text-on-primary">
        <KeyRound aria-hidden className="size-4.5" />
      </span>
      <span className="truncate">API credentials simulator</span>
    </p>
  )
}
