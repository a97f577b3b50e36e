// What is documented and what is ours: every rule of the simulator with how sure it is, and why.
import { Link, useSearchParams } from 'react-router'

import { OriginalOnly } from '#page/original-only.tsx'
import { usePageTitle } from '#page/page-title.ts'
import { AddressSearch } from '#ui/address-search.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'

import { certainties, CertaintyLabel } from './certainty-label.tsx'
import { ledger } from './generated.ts'
import { Inconsistencies } from './inconsistencies-card.tsx'
import type { Certainty, Rule } from './ledger.ts'
import { RuleItem } from './rule-item.tsx'
import { searchRules } from './search-rules.ts'

const kinds: Certainty[] = ['doc', 'seen', 'choice']
const title = 'What is documented and what is ours'

export function LedgerPage() {
  usePageTitle(title)
  return (
    <>
      <PageHeader
        title={title}
        description="Every rule of this simulator, how sure it is, and what it rests on."
        back={<Link to="/">Back to the simulator</Link>}
      />
      <PageBody>
        <Meanings />
        <Rules />
        <Inconsistencies />
      </PageBody>
    </>
  )
}

/** What the three words mean, how many rules each has, and the switch that hides what is ours. */
function Meanings() {
  return (
    <Card>
      <p className="max-w-prose">
        This simulator rebuilds a part of a payment provider’s Customer Area from what is public. No
        Customer Area was opened for it. What nobody has published had to be decided, so never take
        a rule that is ours for a rule of the provider.
      </p>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
        {kinds.map((kind) => (
          <div key={kind} className="border-t pt-3">
            <dt className="flex items-baseline justify-between gap-2">
              <CertaintyLabel of={kind} />
              <span className="text-muted tabular-nums">{countOf(kind)} rules</span>
            </dt>
            <dd className="mt-1 text-muted">{certainties[kind].meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="border-t pt-4 print:hidden">
        <OriginalOnly />
        <p className="mt-1 text-xs text-muted">
          Hides everything on the pages that carries the mark “Simulator only”. You can turn it off
          at any time, here and in the user menu, and nothing that you typed is lost.
        </p>
      </div>
    </Card>
  )
}

function countOf(kind: Certainty): number {
  return ledger.rules.filter(({ certainty }) => certainty === kind).length
}

/** The rules by subject, narrowed by a search and by how sure they are; the address says by which. */
function Rules() {
  const [address, setAddress] = useSearchParams()
  const search = address.get('search') ?? ''
  const certainty = kinds.find((kind) => kind === address.get('certainty')) ?? null
  const found = searchRules(ledger, { search, certainty })

  function narrow(change: { search?: string; certainty?: string }) {
    const next = { search, certainty: certainty ?? '', ...change }
    const chosen = Object.entries(next).filter(([, value]) => value !== '')
    setAddress(chosen, { replace: true, preventScrollReset: true })
  }

  return (
    <section aria-label="Rules" className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap gap-2 print:hidden">
          <div className="min-w-0 flex-1 basis-60">
            <AddressSearch
              label="Search rules"
              search={search}
              onSearch={(typed) => narrow({ search: typed })}
            />
          </div>
          <div role="group" aria-label="Certainty" className="flex flex-wrap gap-2">
            {kinds.map((kind) => (
              <Button
                key={kind}
                variant={kind === certainty ? 'chosen' : 'secondary'}
                aria-pressed={kind === certainty}
                onClick={() => narrow({ certainty: kind === certainty ? '' : kind })}
              >
                {certainties[kind].word}
              </Button>
            ))}
          </div>
        </div>
        <p role="status" className="text-muted">
          {found.length === ledger.rules.length
            ? `${found.length} rules`
            : `${found.length} of ${ledger.rules.length} rules`}
        </p>
      </div>
      {found.length > 0 && <Subjects found={found} />}
      {found.length === 0 && (
        <EmptyState
          title="No rule found"
          action={
            <Button onClick={() => narrow({ search: '', certainty: '' })}>Clear search</Button>
          }
        >
          The search looks at rules, subjects, sources and the names of tests.
        </EmptyState>
      )}
      {ledger.subjects.map(({ name, choice }) => (
        <Subject
          key={name}
          name={name}
          choice={choice}
          rules={found.filter(({ subject }) => subject === name)}
        />
      ))}
    </section>
  )
}

/** The way to each subject: the page is long. */
function Subjects({ found }: { found: Rule[] }) {
  const subjects = ledger.subjects.map(({ name }) => ({
    name,
    count: found.filter(({ subject }) => subject === name).length,
  }))
  return (
    <nav aria-label="Subjects" className="print:hidden">
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {subjects
          .filter(({ count }) => count > 0)
          .map(({ name, count }) => (
            <li key={name} className="flex justify-between gap-3 border-b py-1">
              <a href={`#${anchorOf(name)}`} className="link inline-flex min-h-6 items-center">
                {name}
              </a>
              <span className="text-muted tabular-nums">{count}</span>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-')
}

type SubjectProps = { name: string; choice: string; rules: Rule[] }

/** What is documented comes first. */
function Subject({ name, choice, rules }: SubjectProps) {
  if (rules.length === 0) return null
  const ordered = kinds.flatMap((kind) => rules.filter(({ certainty }) => certainty === kind))
  return (
    <div id={anchorOf(name)}>
      <Section title={name} description={`Where nobody says anything: ${lowered(choice)}`}>
        <Card>
          <ul className="-my-3 divide-y divide-line">
            {ordered.map((rule) => (
              <RuleItem key={rule.file + rule.sentence} rule={rule} ledger={ledger} />
            ))}
          </ul>
        </Card>
      </Section>
    </div>
  )
}

function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}
