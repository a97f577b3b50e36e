// The short text beside a control.
import { Tooltip } from '#ui/tooltip.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

const look = 'min-h-10 rounded-md border border-edge px-4'

export const page: GalleryPage = {
  title: 'Tooltip',
  about: 'A short text beside a control: on hover, on focus, gone with Escape.',
  states: {
    'Describes its control': () => (
      <div>
        <Tooltip text="Only a key that was just generated can be copied." textId="tip-text">
          <button type="button" aria-describedby="tip-text" className={look}>
            Copy
          </button>
        </Tooltip>
      </div>
    ),
    'Repeats the name': () => (
      <div>
        <Tooltip text="Undo">
          <button type="button" aria-label="Undo" className={look}>
            ↶
          </button>
        </Tooltip>
      </div>
    ),
    'Nothing to say': () => (
      <div>
        <Tooltip text={undefined}>
          <button type="button" className={look}>
            Nothing to say
          </button>
        </Tooltip>
      </div>
    ),
  },
}
