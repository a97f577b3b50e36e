// What our sentences hold that is not ours.
import { Code, Sentence, Typed, Verbatim } from '#ui/sentence.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

/** Turns the direction of what follows. */
const turned = 'tills \u202eselacs'

export const page: GalleryPage = {
  title: 'Sentence',
  about: 'Keeps what was typed, and names, apart from the words around them.',
  states: {
    'What was typed': () => (
      <p>
        A description, <Typed>{turned}</Typed>, and the rest of the sentence.
      </p>
    ),
    'Names and codes': () => (
      <p>
        <Verbatim>ws_551203@Company.LarkfieldGoods</Verbatim> sends <Code>GET /me</Code>.
      </p>
    ),
    'Sentences that quote': () => (
      <ul>
        {[
          `Description set to “${turned}”`,
          `Description set to “a ” ${turned}”`,
          'Role added: Management API - Webhooks read',
          'A key of ws_551203@Company.LarkfieldGoods expires.',
          'Expire key …zCeb3 now',
        ].map((sentence) => (
          <li key={sentence}>
            <Sentence>{sentence}</Sentence>
          </li>
        ))}
      </ul>
    ),
  },
}
