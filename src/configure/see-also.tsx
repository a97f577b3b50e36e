// Where the subject of this page goes on: who may do all this, and how sure each rule is.
import { Link } from 'react-router'

import { whyNot } from '#domain/permission/permission.ts'
import { whatIsDocumented } from '#page/paths.ts'
import { usePaths, useSession } from '#page/session.ts'

/** What leads nowhere for this person is left out. */
export function SeeAlso() {
  const { user } = useSession()
  const paths = usePaths()
  const links = [
    ...(whyNot(user, { action: 'see users' }) === undefined
      ? [{ to: paths.users, words: 'Users and their Customer Area roles' }]
      : []),
    { to: paths.apiTester, words: 'Try a request in the API tester' },
    { to: whatIsDocumented, words: 'What is documented and what is ours' },
  ]
  return (
    <nav aria-labelledby="see-also" className="print:hidden">
      <h2 id="see-also" className="font-semibold">
        See also
      </h2>
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ to, words }) => (
          <li key={to}>
            <Link to={to} className="link inline-flex min-h-6 items-center">
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
