// The pages of guides and exercises by their addresses: the list, a link, the result, for trainers.
import { useParams } from 'react-router'

import { BeginPage } from './begin-page.tsx'
import { ListPage } from './list-page.tsx'
import { ResultPage } from './result-page.tsx'
import { TrainersPage } from './trainers-page.tsx'

/** Nobody has to be signed in to practise: an exercise says as whom one works. */
export function PracticePage() {
  switch (useParams()['*']) {
    case 'begin':
      return <BeginPage />
    case 'result':
      return <ResultPage />
    case 'trainers':
      return <TrainersPage />
    default:
      return <ListPage />
  }
}
