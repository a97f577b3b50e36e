// The sections of a page tell where they are, to whatever offers a way to them.
import { createContext, useContext, useEffect, useRef, type RefObject } from 'react'

export type SectionPlace = { title: string; isAddition: boolean; heading: HTMLElement }

/** Says that a section is there; what it answers says that it is gone. */
export const Sections = createContext<((section: SectionPlace) => () => void) | undefined>(
  undefined,
)

/** For the heading of a section: as long as it is on the page, its page knows of it. */
export function useSectionHeading(
  title: string,
  isAddition: boolean,
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const add = useContext(Sections)
  useEffect(
    () => (heading.current ? add?.({ title, isAddition, heading: heading.current }) : undefined),
    [add, title, isAddition],
  )
  return heading
}
