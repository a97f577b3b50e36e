// What opens beside a button.
import { Button } from '#ui/button.tsx'
import { Popover } from '#ui/popover.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Popover',
  about: 'A small dialog beside the button that opens it; the page stays in reach.',
  states: {
    'With controls': () => (
      <>
        <div className="flex flex-wrap gap-3">
          <Popover label="Choose" trigger={<Button>Open the first</Button>}>
            <p>What the popover holds.</p>
            <Button>One</Button> <Button>Two</Button>
          </Popover>
          <Button>After it</Button>
        </div>
      </>
    ),
    'At the right edge, with words alone': () => (
      <div className="flex justify-end">
        <Popover label="About it" align="end" trigger={<Button>Open the second</Button>}>
          <p>Nothing in here can be pressed.</p>
        </Popover>
      </div>
    ),
    'More than a window holds': () => (
      <Popover label="A long one" trigger={<Button>Open the long one</Button>}>
        {Array.from({ length: 40 }, (_, line) => (
          <p key={line}>Line {line + 1} of forty.</p>
        ))}
        <Button>The last one</Button>
      </Popover>
    ),
  },
}
