// What keeps the place of what is loading.
import { Skeleton } from '#ui/skeleton.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Skeleton',
  about: 'A grey block that keeps the place of what is loading.',
  states: {
    'A block': () => <Skeleton height="12rem" />,
    'A line': () => <Skeleton height="1.25rem" />,
  },
}
