// The way past the menus.
import { SkipLink } from '#ui/skip-link.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Skip link',
  about:
    'The first stop of the keyboard: past the menus, to the content. Seen with the focus alone.',
  states: {
    'Before a place': () => (
      <>
        <SkipLink targetId="skipped-to">Skip to the place</SkipLink>
        <p id="skipped-to" tabIndex={-1}>
          The place that it leads to.
        </p>
      </>
    ),
  },
}
