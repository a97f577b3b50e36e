// The bar below a form.
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const amounts = [
  { value: '0', label: 'Nothing' },
  { value: '3', label: 'Three changes' },
  { value: '60', label: 'Sixty changes' },
]

export const page: GalleryPage = {
  title: 'Save bar',
  about: 'Says below a form what is pending, and saves it. Never more than a third of the window.',
  states: {
    'Below this page': () => (
      <Held first="3">
        {(amount, set) => (
          <>
            <RadioGroup
              legend="Pending"
              name="pending"
              options={amounts}
              value={amount}
              onChange={set}
            />
            <Bar changes={Number(amount)} />
          </>
        )}
      </Held>
    ),
  },
}

function Bar({ changes }: { changes: number }) {
  const reason = changes === 0 ? 'There is nothing to save.' : undefined
  return (
    <SaveBar
      label="Pending changes"
      short={changes === 0 ? undefined : `${changes} changes`}
      summary={
        <p className="font-semibold">{changes} unsaved changes. Nothing takes effect yet.</p>
      }
      actions={
        <>
          <Button>Cancel</Button>
          <Button variant="primary" disabledReason={reason}>
            Save changes
          </Button>
        </>
      }
    >
      {changes > 0 && (
        <ul>
          {Array.from({ length: changes }, (_, change) => (
            <li key={change}>Role added: number {change + 1}</li>
          ))}
        </ul>
      )}
    </SaveBar>
  )
}
