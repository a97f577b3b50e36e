// A page of sections, with links to them beside it where there is room.
import { useEffect, useState, type MouseEvent, type ReactNode } from 'react'

import { addition } from './additions.ts'
import { areaInSight } from './frame.tsx'
import { columnWidths } from './page-body.tsx'
import { Sections, type SectionPlace } from './sections.ts'

export function SectionedBody({ children }: { children: ReactNode }) {
  const [sections, setSections] = useState<readonly SectionPlace[]>([])
  const [add] = useState(() => (section: SectionPlace) => {
    setSections((others) => [...others, section].toSorted(asOnPage))
    return () => setSections((all) => all.filter((one) => one !== section))
  })
  return (
    <div className="px-4 py-2 lg:px-8">
      <div
        className={`mx-auto xl:grid xl:grid-cols-[9rem_minmax(0,1fr)] xl:gap-8 ${columnWidths.sections}`}
      >
        {/* The column is there before its links are: nothing moves when they come. */}
        <div className="hidden xl:block print:hidden">
          <SectionLinks sections={sections} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Sections value={add}>{children}</Sections>
        </div>
      </div>
    </div>
  )
}

function asOnPage({ heading: one }: SectionPlace, { heading: other }: SectionPlace): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

function SectionLinks({ sections }: { sections: readonly SectionPlace[] }) {
  const { current, hold } = useCurrent(sections)

  function go(event: MouseEvent, section: SectionPlace) {
    // A new #hash would be a navigation to the router and its guard.
    event.preventDefault()
    hold(section)
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    section.heading.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'start' })
    section.heading.focus({ preventScroll: true })
  }

  return (
    <nav aria-label="On this page" className="sticky top-4">
      <ul className="flex flex-col border-l">
        {sections.map((section) => (
          <li key={section.heading.id} {...(section.isAddition && addition)}>
            <a
              href={`#${section.heading.id}`}
              aria-current={section === current ? 'true' : undefined}
              onClick={(event) => go(event, section)}
              className="-ml-px block border-l-2 border-transparent py-1.5 pl-3 text-muted hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink forced-colors:not-aria-[current]:border-[Canvas]"
            >
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Of a section whose heading is no further down than this, one reads already. */
const readingPx = 120

/** The section that is being read. One that was chosen stays so until somebody scrolls by hand. */
function useCurrent(sections: readonly SectionPlace[]) {
  const [read, setRead] = useState<SectionPlace>()
  const [held, hold] = useState<SectionPlace>()

  useEffect(() => {
    const look = () => {
      const { top } = areaInSight()
      // A hidden addition is nowhere.
      const shown = sections.filter(({ heading }) => heading.checkVisibility())
      const begun = shown.filter(
        ({ heading }) => heading.getBoundingClientRect().top < top + readingPx,
      )
      setRead(begun.at(-1) ?? shown[0])
    }
    const letGo = () => hold(undefined)
    look()
    addEventListener('scroll', look, { passive: true, capture: true })
    addEventListener('resize', look)
    const byHand = ['wheel', 'touchmove', 'keydown'] as const
    for (const way of byHand) addEventListener(way, letGo, { passive: true })
    return () => {
      removeEventListener('scroll', look, { capture: true })
      removeEventListener('resize', look)
      for (const way of byHand) removeEventListener(way, letGo)
    }
  }, [sections])

  return { current: held ?? read, hold }
}
