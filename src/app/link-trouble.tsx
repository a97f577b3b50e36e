// Says what of a link cannot be done, each with the links that can be.
import { useEffect, type ReactNode } from 'react'

import { callSandbox } from '#api/call-sandbox.ts'
import { environments } from '#contract/choices.ts'
import { readLink, writeLink, type AskedByLink, type LinkParameter } from '#contract/link.ts'
import type { InvalidField } from '#contract/problem.ts'
import { kindOf } from '#domain/permission/person-kind.ts'
import { environmentNames } from '#domain/values/environment-name.ts'
import { DeadEndLook } from '#page/errors/dead-end.tsx'
import { Button, buttonLook } from '#ui/button.tsx'

import { BareFrame } from './bare-frame.tsx'

/** One thing that can be asked for in place of what there is not. */
type Choice = { value: string; label: string; detail: string }

/** What can be asked for, by the parameter that asks for it. */
export type Choices = Partial<Record<LinkParameter, Choice[]>>

type LinkTroubleProps = {
  asked: AskedByLink
  /** What there is not, or what cannot be read. */
  refusals?: readonly InvalidField[]
  /** What went wrong where the link itself is right. */
  failure?: string
  choices?: Choices
}

const title = 'This link cannot be followed'

export function LinkTrouble({ asked, refusals = [], failure, choices = {} }: LinkTroubleProps) {
  useEffect(() => {
    document.title = `${title} · Simulator`
  }, [])
  const refused = linkNames(refusals)
  const good = Object.fromEntries(Object.entries(asked).filter(([name]) => !refused.has(name)))
  return (
    <BareFrame>
      <DeadEndLook
        cannotStartAfresh
        title={title}
        actions={
          <>
            {failure !== undefined && (
              // An address with a part behind its # would not be loaded anew by a link to itself.
              <Button variant="primary" onClick={() => location.reload()}>
                Try again
              </Button>
            )}
            <a href={addressWith({})} className={buttonLook()}>
              Go on without it
            </a>
          </>
        }
      >
        {failure !== undefined && <p>{failure}</p>}
        {refusals.map(({ name, message }) => (
          <p key={name} className="wrap-anywhere">
            {message}
          </p>
        ))}
        <p>Nothing was started, and what you saved is kept.</p>
        {Object.entries(choices).map(
          ([name, offered]) =>
            refused.has(name) && (
              <ChoiceList key={name} heading={headings[name]}>
                {offered.map(({ value, label, detail }) => (
                  <li key={value} className="px-4 py-3">
                    <a href={addressWith({ ...good, [name]: value })} className="link">
                      {label}
                    </a>
                    <p className="text-muted">{detail}</p>
                  </li>
                ))}
              </ChoiceList>
            ),
        )}
      </DeadEndLook>
    </BareFrame>
  )
}

const headings: Record<string, string> = {
  scenario: 'Scenarios that there are',
  as: 'People who are there',
  account: 'Accounts that there are',
  environment: 'Environments',
}

function ChoiceList({ heading, children }: { heading: string | undefined; children: ReactNode }) {
  return (
    <section className="w-full">
      <h2 className="text-base font-semibold">{heading}</h2>
      <ul className="mt-2 divide-y divide-line rounded-md border bg-card">{children}</ul>
    </section>
  )
}

function linkNames(refusals: readonly InvalidField[]): ReadonlySet<string> {
  return new Set(refusals.map(({ name }) => name))
}

/** This very address, asking for something else or for nothing. */
function addressWith(wanted: AskedByLink): string {
  const { pathname, search, hash } = location
  const isWorldLeft = readLink(search).world !== undefined && wanted.world === undefined
  return pathname + writeLink(search, wanted) + (isWorldLeft ? '' : hash)
}

/**
 * All that can be asked for. A scenario that does not exist has no people: the usual one tells, as
 * most of them have the same.
 */
export async function readChoices(
  { scenario, as }: AskedByLink,
  refusals: readonly InvalidField[],
): Promise<Choices> {
  const refused = linkNames(refusals)
  const named = refused.has('scenario') ? 'everyday' : scenario
  const [{ data }, { users, accounts }] = await Promise.all([
    callSandbox('listScenarios', {}),
    callSandbox('describeWorld', { query: { scenario: named } }),
  ])
  const own = refused.has('as') ? undefined : users.find(({ id, name }) => id === as || name === as)
  const isOpen = (id: string) => !own || own.accounts === 'all' || own.accounts.includes(id)
  return {
    scenario: data.map(({ name, title: label, story }) => ({ value: name, label, detail: story })),
    as: users.map((user) => ({ value: user.id, label: user.name, detail: kindOf(user) })),
    account: accounts
      .filter(({ id }) => isOpen(id))
      .map(({ id, name, level }) => {
        const detail = level === 'company' ? 'Company account' : 'Merchant account'
        return { value: id, label: name, detail }
      }),
    environment: environments.map((value) => ({
      value,
      label: environmentNames[value],
      detail: `Continue on ${environmentNames[value]}`,
    })),
  }
}
