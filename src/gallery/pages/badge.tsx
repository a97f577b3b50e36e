// The badge.
import { Badge, type BadgeTone } from '#ui/badge.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

const tones: BadgeTone[] = ['info', 'positive', 'warning', 'negative', 'test', 'live']

export const page: GalleryPage = {
  title: 'Badge',
  about: 'A word on a coloured ground.',
  states: {
    'Every tone': () => (
      <div className="flex flex-wrap gap-3">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </div>
    ),
  },
}
