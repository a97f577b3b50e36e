// A state as a dot and a word.
import { StatusDot, type StatusTone } from '#ui/status-dot.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

const tones: StatusTone[] = ['positive', 'neutral', 'negative']

export const page: GalleryPage = {
  title: 'Status dot',
  about: 'A state as a dot and a word; the dots differ by their shapes as well.',
  states: {
    'Every tone': () => (
      <div className="flex flex-wrap gap-5">
        {tones.map((tone) => (
          <StatusDot key={tone} tone={tone}>
            {tone}
          </StatusDot>
        ))}
      </div>
    ),
  },
}
