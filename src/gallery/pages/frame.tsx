// The frame of every page.
import { Button } from '#ui/button.tsx'
import { BarBelow } from '#ui/frame.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Frame',
  about: 'A bar above, what scrolls, a bar below. Every page of the gallery stands in one.',
  states: {
    'With a bar below': () => (
      <Held first={true}>
        {(isShown, setShown) => (
          <>
            <p>Nothing of the page lies under the bar, however far it is scrolled.</p>
            <div>
              <Button onClick={() => setShown(!isShown)}>Show or hide the bar</Button>
            </div>
            {isShown && (
              <BarBelow>
                <section aria-label="Bar" className="border-t bg-card px-4 py-3">
                  The bar below
                </section>
              </BarBelow>
            )}
          </>
        )}
      </Held>
    ),
    'More than a window holds': () => (
      <>
        {Array.from({ length: 60 }, (_, line) => (
          <p key={line}>Line {line + 1} of sixty.</p>
        ))}
        <div>
          <Button>The last one</Button>
        </div>
      </>
    ),
  },
}
