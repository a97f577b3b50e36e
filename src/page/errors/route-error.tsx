// What a route shows in place of a page that could not be loaded or drawn, always with a next step.
import {
  isRouteErrorResponse,
  Link,
  useLocation,
  useRevalidator,
  useRouteError,
} from 'react-router'

import { isApiError, type ApiError } from '#api/api-error.ts'
import { Button, buttonLook } from '#ui/button.tsx'

import { backendName } from '#page/backend-words.ts'
import { DeadEnd } from './dead-end.tsx'
import { latePart } from '#page/parts/late-part.tsx'
import { PartMissing, type MissingReason } from '#page/parts/load-part.ts'
import { missingWords } from '#page/parts/missing-words.ts'
import { signIn } from '#page/paths.ts'
import { OutOfReach, usePaths } from '#page/session.ts'
import { hasData, isStorageTrouble } from './storage-code.ts'
import { TechnicalDetail } from './technical-detail.tsx'

// What few people meet comes late; the way out of a refusal knows the catalogue of roles.
const StorageRescue = latePart(async () => (await import('./storage-rescue.tsx')).StorageRescue)
const Helpers = latePart(async () => (await import('./helpers.tsx')).Helpers)
const PlaceOutOfReach = latePart(
  async () => (await import('./place-out-of-reach.tsx')).PlaceOutOfReach,
)

/** Works inside the shell and, when even the session cannot be read, without it. */
export function RouteError() {
  const error = useRouteError()
  if (isStorageTrouble(error)) {
    return (
      <DeadEnd title="The practice data cannot be used" cannotStartAfresh={!hasData(error)}>
        <p>{error.message}</p>
        <StorageRescue trouble={error} />
      </DeadEnd>
    )
  }
  if (error instanceof OutOfReach) {
    return (
      <DeadEnd title="This link leads elsewhere">
        <PlaceOutOfReach error={error} />
      </DeadEnd>
    )
  }
  if (isApiError(error, 401)) return <LoggedOut sentence={error.message} />
  if (isApiError(error, 403)) {
    return (
      <DeadEnd title="No access">
        <p>{error.message}</p>
        <Helpers roles={error.missingRoles} />
      </DeadEnd>
    )
  }
  if (isApiError(error, 404)) return <NotFound sentence={error.message} />
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  if (isApiError(error)) return <NotLoaded error={error} />
  if (error instanceof PartMissing) return <PageMissing reason={error.reason} />
  return <Crash error={error} />
}

/** Also the page of an address that nobody knows. */
export function NotFound({
  sentence = 'There is no page at this address.',
}: {
  sentence?: string | undefined
}) {
  return (
    <DeadEnd title="Not found" actions={<ToList />}>
      <p>{sentence}</p>
    </DeadEnd>
  )
}

function ToList() {
  const paths = usePaths()
  return (
    <Link to={paths.credentials} className={buttonLook('primary')}>
      Go to the list of API credentials
    </Link>
  )
}

/** A loader that has lost its session; the page that was asked for comes after the login. */
function LoggedOut({ sentence }: { sentence: string }) {
  const { pathname, search } = useLocation()
  const from = encodeURIComponent(pathname + search)
  return (
    <DeadEnd
      title="Logged out"
      actions={
        <Link to={`${signIn}?from=${from}`} className={buttonLook('primary')}>
          Log in again
        </Link>
      }
    >
      <p>{sentence}</p>
    </DeadEnd>
  )
}

function NotLoaded({ error }: { error: ApiError }) {
  const sentence = error.status === 0 ? `${backendName()} did not answer.` : error.message
  return (
    <DeadEnd title="Could not be loaded" actions={<TryAgain />}>
      <p>{sentence} What you saved is kept.</p>
    </DeadEnd>
  )
}

function PageMissing({ reason }: { reason: MissingReason }) {
  return (
    <DeadEnd
      title="This page could not be loaded"
      actions={
        <>
          <TryAgain />
          {reason !== 'offline' && <Reload />}
        </>
      }
    >
      <p>{missingWords(reason)}</p>
    </DeadEnd>
  )
}

function TryAgain() {
  const { revalidate, state } = useRevalidator()
  return (
    <Button variant="primary" busy={state === 'loading'} onClick={() => void revalidate()}>
      Try again
    </Button>
  )
}

function Reload() {
  return <Button onClick={() => location.reload()}>Reload the page</Button>
}

function Crash({ error }: { error: unknown }) {
  return (
    <DeadEnd title="Something went wrong" actions={<Reload />}>
      <p>
        This page could not be shown. What you saved is kept. Reload the page; if it fails again,
        the practice data may be the cause.
      </p>
      <TechnicalDetail error={error} />
    </DeadEnd>
  )
}
