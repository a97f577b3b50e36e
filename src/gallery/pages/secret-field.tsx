// The field of a key or password.
import { Button } from '#ui/button.tsx'
import { SecretField } from '#ui/secret-field.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

const secret = `AQESIMULATED${'x4Tq'.repeat(30)}=-zCeb3`
const gone = 'Only a key that was just generated can be copied.'

export const page: GalleryPage = {
  title: 'Secret field',
  about: 'A value to be copied, masked or in full.',
  states: {
    'In full': () => (
      <SecretField
        label="New key"
        value={secret}
        copyText={secret}
        copyLabel="Copy new key"
        noCopyReason={gone}
        hint="It does not work before it is saved."
        actions={<Button>Generate</Button>}
      />
    ),
    'Masked, to be copied': () => (
      <SecretField
        label="Masked key"
        value={`${'*'.repeat(20)}zCeb3`}
        isEndShown
        copyText={secret}
        copyLabel="Copy masked key"
        noCopyReason={gone}
      />
    ),
    Shortened: () => (
      <SecretField
        label="Shortened key"
        value={(room) => (room < secret.length ? `${secret.slice(0, room - 8)}...zCeb3` : secret)}
        copyText={secret}
        copyLabel="Copy shortened key"
        noCopyReason={gone}
      />
    ),
    'Masked for good': () => (
      <SecretField
        label="Stored key"
        value={`${'*'.repeat(28)}zCeb3`}
        isEndShown
        copyText={undefined}
        copyLabel="Copy stored key"
        noCopyReason={gone}
      />
    ),
    Refused: () => (
      <SecretField
        label="Refused key"
        value={secret}
        copyText={secret}
        copyLabel="Copy refused key"
        noCopyReason={gone}
        error="This generated value is no longer there. Generate a new one."
      />
    ),
  },
}
