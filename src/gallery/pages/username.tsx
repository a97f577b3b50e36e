// The username of a credential, in room and in none.
import { Username } from '#ui/username.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

const names = [
  'ws@Company.LarkfieldGoods',
  'ws_551203@BalancePlatform.LarkfieldPlatform',
  'ws_551203@Scope.Company_LarkfieldGoods',
  'ws_551203@Company.AnAccountWhoseNameIsOneVeryLongWordWithoutAnyPartsWhatever',
]

export const page: GalleryPage = {
  title: 'Username',
  about: 'Breaks where its parts begin, and inside a part only where that has no room.',
  states: {
    'With room': () => (
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Username>{name}</Username>
          </li>
        ))}
      </ul>
    ),
    'In a narrow column': () => (
      <ul className="w-32">
        {names.map((name) => (
          <li key={name}>
            <Username>{name}</Username>
          </li>
        ))}
      </ul>
    ),
  },
}
