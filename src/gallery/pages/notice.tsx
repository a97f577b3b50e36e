// The boxed message.
import { Button } from '#ui/button.tsx'
import { Notice, type NoticeTone } from '#ui/notice.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const tones: NoticeTone[] = ['info', 'warning', 'danger', 'success']

export const page: GalleryPage = {
  title: 'Notice',
  about: 'A boxed message about what is next to it.',
  states: {
    'Every tone': () => (
      <>
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={`Of the tone ${tone}`}>
            What there is to know.
          </Notice>
        ))}
      </>
    ),
    'A sentence alone': () => <Notice tone="info">What there is to know.</Notice>,
    'With a list and buttons': () => (
      <Notice
        tone="warning"
        title="Discarded when you left this page"
        actions={
          <>
            <Button size="small">Try again</Button>
            <Button size="small" variant="quiet">
              Leave it
            </Button>
          </>
        }
      >
        <ul>
          <li>New API key</li>
          <li>New password</li>
        </ul>
      </Notice>
    ),
    'Spoken at once': () => (
      <Held first={false}>
        {(isShown, setShown) => (
          <>
            <div>
              <Button onClick={() => setShown(true)}>Let it fail</Button>
            </div>
            {isShown && (
              <Notice tone="danger" live="alert">
                Nothing was saved.
              </Notice>
            )}
          </>
        )}
      </Held>
    ),
  },
}
