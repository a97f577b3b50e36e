// One rule: its sentence, how sure it is, where that is from, and which tests hold the simulator to it.
import { ExternalLink } from 'lucide-react'

import { Code } from '#ui/sentence.tsx'

import { CertaintyLabel } from './certainty-label.tsx'
import type { Ledger, Rule } from './ledger.ts'

type RuleItemProps = { rule: Rule; ledger: Ledger }

export function RuleItem({ rule, ledger }: RuleItemProps) {
  const { certainty, sentence, sources, tests } = rule
  return (
    <li className="grid gap-x-4 gap-y-1 py-3 break-inside-avoid sm:grid-cols-[6.5rem_1fr]">
      <p className="pt-px">
        <CertaintyLabel of={certainty} />
      </p>
      <div className="min-w-0">
        <p className="max-w-prose wrap-anywhere">
          <Worded text={sentence} />
        </p>
        <div className="mt-1 flex flex-wrap items-baseline gap-x-4 text-xs text-muted">
          {sources.map((name) => {
            const source = ledger.sources[name]
            return source && <SourceLink key={name} {...source} />
          })}
          <details className="min-w-0 open:basis-full">
            <summary className="inline-flex min-h-6 cursor-pointer items-center underline decoration-dotted underline-offset-3 hover:text-ink">
              {tests.length === 1 ? 'Proven by 1 test' : `Proven by ${tests.length} tests`}
            </summary>
            <ul className="mt-0.5 mb-1 flex flex-col gap-0.5 border-l-2 pl-2.5">
              {tests.map((index) => {
                const test = ledger.tests[index]
                return (
                  test && (
                    <li key={index} className="wrap-anywhere">
                      <span className="text-ink">{test.title}</span> <Code>{test.file}</Code>
                    </li>
                  )
                )
              })}
            </ul>
          </details>
        </div>
      </div>
    </li>
  )
}

/** Leads out of the simulator, in a window of its own. */
function SourceLink({ label, url }: Ledger['sources'][string]) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="link inline-flex min-h-6 items-center gap-1"
    >
      {label}
      <ExternalLink aria-hidden className="size-3 shrink-0" />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}

/** A sentence whose names of the code stand between backticks. */
export function Worded({ text }: { text: string }) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <Code key={index}>{part}</Code> : part))
}
