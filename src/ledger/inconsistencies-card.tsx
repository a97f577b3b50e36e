// Where the provider's own documents disagree: what each says, and what holds here.
import { Card, Section } from '#ui/card.tsx'

import { inconsistencies } from './inconsistencies.ts'
import { Worded } from './rule-item.tsx'

export function Inconsistencies() {
  return (
    <Section
      title="Where the documents disagree"
      description="The provider’s own pages say different things in these places. Whoever compares them with this simulator will find one of the two."
    >
      <Card>
        <ul className="-my-3 divide-y divide-line">
          {inconsistencies.map(({ about, here, there, taken }) => (
            <li key={about} className="flex flex-col gap-1 py-3 break-inside-avoid">
              <h3 className="font-semibold">{about}</h3>
              <p className="max-w-prose wrap-anywhere text-muted">
                <Worded text={here} />
              </p>
              <p className="max-w-prose wrap-anywhere text-muted">
                <Worded text={there} />
              </p>
              <p className="max-w-prose">
                <span className="font-semibold">Here:</span> <Worded text={taken} />
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
