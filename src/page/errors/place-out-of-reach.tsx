// Says that a link is about an environment or account where its reader cannot be, and leads on.
import { Link, useLocation } from 'react-router'

import { environments, isOneOf } from '#contract/choices.ts'
import { environmentNames } from '#domain/values/environment-name.ts'
import { buttonLook } from '#ui/button.tsx'

import { Ways } from './dead-end.tsx'
import { signIn, type Where } from '#page/paths.ts'
import { useShortAddress, type CurrentSession, type OutOfReach } from '#page/session.ts'

/** It knows no more than the address says: who cannot go there learns nothing of the account. */
export function PlaceOutOfReach({ error: { asked, own } }: { error: OutOfReach }) {
  const shortAddress = useShortAddress()
  const { pathname, search, hash } = useLocation()
  const after = search + hash
  return (
    <>
      <p className="wrap-anywhere">{sentenceOf(asked, own)}</p>
      <Ways>
        <Link to={own.paths.at(shortAddress) + after} className={buttonLook('primary')}>
          Open this page at {own.account.name} on {environmentNames[own.environment]}
        </Link>
        <Link
          to={`${signIn}?from=${encodeURIComponent(pathname + after)}`}
          className={buttonLook()}
        >
          Log in as somebody else
        </Link>
      </Ways>
    </>
  )
}

function sentenceOf(asked: Where, { user, accounts }: CurrentSession): string {
  const { environment } = asked
  if (!isOneOf(environments, environment)) {
    return `This link is about the environment “${environment}”. There are only Test and Live.`
  }
  const own = new Intl.ListFormat('en-GB').format(accounts.map(({ name }) => name))
  return (
    `This link is about the account “${asked.account}” on ${environmentNames[environment]}. ` +
    `${user.name} only works with ${own}.`
  )
}
