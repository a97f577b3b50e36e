// The checkbox.
import { Checkbox } from '#ui/checkbox.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Checkbox',
  about: 'Yes, no, or some of each; it says why where it is locked.',
  states: {
    Ready: () => (
      <>
        <Held first={false}>
          {(checked, set) => <Checkbox label="Unchecked" checked={checked} onChange={set} />}
        </Held>
        <Held first={true}>
          {(checked, set) => <Checkbox label="Checked" checked={checked} onChange={set} />}
        </Held>
        <Held<boolean | 'mixed'> first="mixed">
          {(checked, set) => <Checkbox label="Mixed" checked={checked} onChange={set} />}
        </Held>
      </>
    ),
    Described: () => (
      <Held first={false}>
        {(checked, set) => (
          <Checkbox
            label="Management API - Webhooks read"
            description="Lists webhooks and what they are subscribed to."
            checked={checked}
            onChange={set}
          />
        )}
      </Held>
    ),
    'Locked, with the reason': () => (
      <>
        <Checkbox
          label="Locked, unchecked"
          checked={false}
          disabledReason="Ask support to enable"
          onChange={refuse}
        />
        <Checkbox
          label="Locked, checked"
          checked
          disabledReason="Ask support to enable"
          onChange={refuse}
        />
        <Checkbox
          label="Locked, mixed"
          checked="mixed"
          disabledReason="Ask support to enable"
          onChange={refuse}
        />
      </>
    ),
    'Its label is spoken alone': () => (
      <Held first={false}>
        {(checked, set) => (
          <Checkbox label="All roles" isLabelHidden checked={checked} onChange={set} />
        )}
      </Held>
    ),
  },
}

function refuse(): void {
  throw new Error('A locked box has been changed.')
}
