// The button that is only an icon.
import { Trash2, X } from 'lucide-react'

import { IconButton, type IconButtonVariant } from '#ui/icon-button.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const variants: IconButtonVariant[] = ['quiet', 'outlined', 'round']

export const page: GalleryPage = {
  title: 'Icon button',
  about: 'A button that is only an icon: its name is spoken, and shown beside it.',
  states: {
    Ready: () => (
      <Held first={0}>
        {(presses, setPresses) => (
          <>
            <div className="flex flex-wrap items-center gap-3">
              {variants.map((variant) => (
                <IconButton
                  key={variant}
                  variant={variant}
                  label={`Remove the ${variant} one`}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => setPresses(presses + 1)}
                />
              ))}
              <IconButton
                size="small"
                label="Remove the small one"
                icon={<Trash2 aria-hidden />}
                onClick={() => setPresses(presses + 1)}
              />
            </div>
            <p role="status">{presses} presses</p>
          </>
        )}
      </Held>
    ),
    'On the dark ground of a message': () => (
      <div className="flex items-center gap-3 rounded-md bg-tip p-1 text-on-tip">
        Changes saved
        <IconButton variant="onTip" label="Dismiss message" icon={<X aria-hidden />} />
      </div>
    ),
    'Not to be used now': () => (
      <div className="flex flex-wrap items-center gap-3">
        {variants.map((variant) => (
          <IconButton
            key={variant}
            variant={variant}
            label={`Keep the ${variant} one`}
            disabledReason="This is being saved."
            icon={<Trash2 aria-hidden />}
            onClick={refuse}
          />
        ))}
      </div>
    ),
  },
}

function refuse(): void {
  throw new Error('A button that is off has been pressed.')
}
