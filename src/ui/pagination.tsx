// Moves through the pages of a list: first, previous, next, last.
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react'
import { IconButton } from './icon-button.tsx'

export type PaginationWords = {
  /** Names the navigation. */
  label: string
  first: string
  previous: string
  next: string
  last: string
  /** Why there is no way back, and none forward. */
  atFirst: string
  atLast: string
  position: (page: number, pages: number) => string
}

type PaginationProps = {
  /** From 1. */
  page: number
  pages: number
  onPage: (page: number) => void
  words: PaginationWords
}

export function Pagination({ page, pages, onPage, words }: PaginationProps) {
  const noBack = page <= 1 ? words.atFirst : undefined
  const noForward = page >= pages ? words.atLast : undefined

  const steps = [
    { to: 1, name: words.first, Icon: ChevronsLeft, refusal: noBack },
    { to: page - 1, name: words.previous, Icon: ChevronLeft, refusal: noBack },
    { to: page + 1, name: words.next, Icon: ChevronRight, refusal: noForward },
    { to: pages, name: words.last, Icon: ChevronsRight, refusal: noForward },
  ]

  return (
    <nav aria-label={words.label} className="flex flex-wrap items-center justify-between gap-3">
      <span className="text-muted">{words.position(page, pages)}</span>
      <div className="flex gap-2">
        {steps.map(({ to, name, Icon, refusal }) => (
          <IconButton
            key={name}
            variant="round"
            size="small"
            label={name}
            icon={<Icon aria-hidden />}
            disabledReason={refusal}
            onClick={() => onPage(to)}
          />
        ))}
      </div>
    </nav>
  )
}
