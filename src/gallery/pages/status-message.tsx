// What has just happened.
import { Button } from '#ui/button.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const short = 'Changes saved'
const long =
  'Changes saved. The key that ends in zCeb3 works for 24 more hours, and three callers still use it: move them to the new key before then.'

type Said = { message: string | undefined; turn: number }

export const page: GalleryPage = {
  title: 'Status message',
  about: 'Tells what has just happened, for as long as it takes to read.',
  states: {
    'Said by a press': () => (
      <Held<Said> first={{ message: undefined, turn: 0 }}>
        {({ message, turn }, set) => (
          <>
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => set({ message: short, turn: turn + 1 })}>Say it</Button>
              <Button onClick={() => set({ message: long, turn: turn + 1 })}>Say a lot</Button>
            </div>
            <StatusMessage
              message={message}
              turn={turn}
              onEnd={() => set({ message: undefined, turn })}
              dismissLabel="Dismiss message"
            />
          </>
        )}
      </Held>
    ),
  },
}
