// A case from a seed: whoever types the same one has the same case, in a whole class.
import { useState } from 'react'

import { incidentOf, readSeed } from '#domain/exercises/incident.ts'
import { Card, Section } from '#ui/card.tsx'
import { TextField } from '#ui/text-field.tsx'

import { ForTrainer } from './for-trainer.tsx'

/** A trainer makes as many cases as a class needs, without writing any. [choice: make-case.e2e.ts] */
export function MakeCase({ onShow }: { onShow: (name: string) => void }) {
  const [typed, setTyped] = useState('1')
  const read = readSeed(typed)
  const made = 'seed' in read ? incidentOf(read.seed) : undefined
  return (
    <Section
      title="Make a case"
      description="An incident from a seed: the same seed is the same case for everybody, and another one is another."
    >
      <Card>
        <TextField
          label="Seed"
          kind="code"
          hint="Any word or number, such as monday-2."
          value={typed}
          onChange={setTyped}
          error={'refusal' in read ? read.refusal : undefined}
        />
      </Card>
      {made && (
        <ForTrainer
          // Nothing of another case stays open.
          key={made.name}
          exercise={{ ...made, story: made.ticket[0] ?? '' }}
          onShow={() => onShow(made.name)}
        />
      )}
    </Section>
  )
}
