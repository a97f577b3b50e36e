// The heading that opens what is under it.
import { Checkbox } from '#ui/checkbox.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Disclosure',
  about: 'A heading that opens and closes what is under it.',
  states: {
    Closed: () => (
      <Held first={false}>
        {(isOpen, setOpen) => (
          <Disclosure heading="Management API" headingLevel={3} open={isOpen} onToggle={setOpen}>
            What it holds.
          </Disclosure>
        )}
      </Held>
    ),
    'Open, with a counter': () => (
      <Held first={true}>
        {(isOpen, setOpen) => (
          <Disclosure
            heading="Checkout"
            counter="3/7"
            headingLevel={3}
            open={isOpen}
            onToggle={setOpen}
          >
            What it holds.
          </Disclosure>
        )}
      </Held>
    ),
    'With a checkbox for all of it': () => (
      <Held first={true}>
        {(isOpen, setOpen) => (
          <Disclosure
            heading="Payouts, and a heading that is much longer than there is room on a phone"
            counter="1/12"
            headingLevel={3}
            open={isOpen}
            onToggle={setOpen}
            leading={
              <Held<boolean | 'mixed'> first="mixed">
                {(checked, set) => (
                  <Checkbox label="All payouts" isLabelHidden checked={checked} onChange={set} />
                )}
              </Held>
            }
          >
            What it holds.
          </Disclosure>
        )}
      </Held>
    ),
  },
}
