// What says that something is on its way.
import { Loading } from '#ui/loading.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Loading',
  about: 'Says that something is on its way, where that takes longer than half a second.',
  states: { 'On its way': () => <Loading /> },
}
