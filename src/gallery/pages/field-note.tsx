// The lines around a field.
import { FieldError, FieldHint, FieldLabel } from '#ui/field-note.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Field notes',
  about: 'The label, the hint and the error that all fields share.',
  states: {
    'Around a field': () => (
      <div className="flex flex-col gap-1.5">
        <FieldLabel htmlFor="noted">A label</FieldLabel>
        <input
          id="noted"
          aria-describedby="noted-hint noted-error"
          className="min-h-10 rounded-md border border-edge bg-card px-3"
        />
        <FieldError id="noted-error">What is wrong, in a sentence.</FieldError>
        <FieldHint id="noted-hint">What to know before typing.</FieldHint>
      </div>
    ),
  },
}
