// What a page of the gallery says of its widget.
import type { ComponentType } from 'react'

export type GalleryPage = {
  /** What people call it. */
  title: string
  /** What it is for, in a sentence. */
  about: string
  /** Every state, by its heading. */
  states: Record<string, ComponentType>
}
