// One change that was saved, as a sentence: its instant in the zone of whoever reads it.
import type { ToldChange } from '#contract/credential.ts'
import { Sentence } from '#ui/sentence.tsx'

import { Stamp } from './stamp.tsx'

export function ChangeWords({ change: { words, until } }: { change: ToldChange }) {
  return (
    <>
      <Sentence>{words}</Sentence>
      {until !== undefined && (
        <>
          {' '}
          <Stamp at={until} show="absolute" />
        </>
      )}
    </>
  )
}
