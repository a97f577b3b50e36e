// What says what appears in it.
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Live region',
  about: 'Says what appears in it, whatever has the focus.',
  states: {
    'Empty at first': () => (
      <Held first={0}>
        {(said, setSaid) => (
          <>
            <div>
              <Button onClick={() => setSaid(said + 1)}>Say something</Button>
            </div>
            <LiveRegion>{said > 0 && <p>Sentence {said}.</p>}</LiveRegion>
          </>
        )}
      </Held>
    ),
  },
}
