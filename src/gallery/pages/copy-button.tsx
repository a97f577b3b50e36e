// The button that copies what stands beside it.
import { CopyButton } from '#ui/copy-button.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Copy button',
  about: 'Copies a text, or shows it selected where the browser refuses.',
  states: {
    'Beside a text': () => (
      <p className="flex items-center gap-2">
        <span className="min-w-0 break-all">ws_551203@Company.LarkfieldGoods</span>
        <CopyButton label="Copy username" text="ws_551203@Company.LarkfieldGoods" />
      </p>
    ),
    'At the right edge': () => (
      <p className="flex items-center justify-end gap-2">
        S2-4KMZ
        <CopyButton label="Copy id" text="S2-4KMZ" />
      </p>
    ),
  },
}
