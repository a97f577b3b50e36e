// The button.
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

import { Button, buttonLook, type ButtonVariant } from '#ui/button.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const variants: ButtonVariant[] = ['primary', 'secondary', 'chosen', 'quiet', 'danger']

export const page: GalleryPage = {
  title: 'Button',
  about: 'Does something; it counts its presses here.',
  states: {
    Ready: () => (
      <Held first={0}>
        {(presses, setPresses) => (
          <>
            <Row>
              {variants.map((variant) => (
                <Button key={variant} variant={variant} onClick={() => setPresses(presses + 1)}>
                  {variant}
                </Button>
              ))}
            </Row>
            <p role="status">{presses} presses</p>
          </>
        )}
      </Held>
    ),
    'Small, and with an icon': () => (
      <Row>
        <Button size="small">Small</Button>
        <Button icon={<Plus aria-hidden />}>With an icon</Button>
        <Button size="small" icon={<Plus aria-hidden />}>
          Both
        </Button>
      </Row>
    ),
    'Pressed or not': () => (
      <Held first={true}>
        {(isPressed, setPressed) => (
          <Row>
            <Button
              variant={isPressed ? 'chosen' : 'secondary'}
              aria-pressed={isPressed}
              onClick={() => setPressed(!isPressed)}
            >
              Expiring keys
            </Button>
            <Button aria-pressed={false}>Not pressed</Button>
          </Row>
        )}
      </Held>
    ),
    Busy: () => (
      <Held first={0}>
        {(presses, setPresses) => (
          <>
            <Row>
              {variants.map((variant) => (
                <Button
                  key={variant}
                  variant={variant}
                  busy
                  onClick={() => setPresses(presses + 1)}
                >
                  {variant} at work
                </Button>
              ))}
            </Row>
            <p role="status">{presses} presses</p>
          </>
        )}
      </Held>
    ),
    'Not to be used now': () => (
      <Held first={0}>
        {(presses, setPresses) => (
          <>
            <Row>
              {variants.map((variant) => (
                <Button
                  key={variant}
                  variant={variant}
                  disabledReason={`There is no ${variant} thing to do.`}
                  onClick={() => setPresses(presses + 1)}
                >
                  {variant} refused
                </Button>
              ))}
            </Row>
            <p role="status">{presses} presses</p>
          </>
        )}
      </Held>
    ),
    'A long text': () => (
      <Row>
        <Button>
          A text that is much longer than any button should have, and is broken into lines
        </Button>
      </Row>
    ),
    'A link that looks like one': () => (
      <Row>
        <a href="#content" className={buttonLook('primary')}>
          To the content
        </a>
      </Row>
    ),
  },
}

function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-3">{children}</div>
}
