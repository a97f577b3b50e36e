// The switch.
import { Switch } from '#ui/switch.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Switch',
  about: 'On or off, with the state in a word beside it.',
  states: {
    On: () => <Held first={true}>{(on, set) => <Active label="Active" on={on} set={set} />}</Held>,
    Off: () => (
      <Held first={false}>{(on, set) => <Active label="Inactive" on={on} set={set} />}</Held>
    ),
    'Locked, with the reason': () => (
      <>
        <Active label="Locked on" on set={refuse} reason="Your roles do not allow this." />
        <Active label="Locked off" on={false} set={refuse} reason="Your roles do not allow this." />
      </>
    ),
  },
}

type ActiveProps = {
  label: string
  on: boolean
  set: (on: boolean) => void
  reason?: string
}

function Active({ label, on, set, reason }: ActiveProps) {
  return (
    <Switch
      label={label}
      onWord="Active"
      offWord="Inactive"
      checked={on}
      onChange={set}
      disabledReason={reason}
    />
  )
}

function refuse(): void {
  throw new Error('A locked switch has been changed.')
}
