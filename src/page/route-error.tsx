// What a route shows in place of a page that could not be loaded or drawn, always with a next step.
import { lazy, Suspense } from 'react'
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from 'react-router'

import { isApiError, type ApiError } from '#api/api-error.ts'
import { Button, buttonLook } from '#ui/button.tsx'

import { DeadEnd } from './dead-end.tsx'
import { paths } from './paths.ts'
import { isStorageTrouble } from './storage-code.ts'

// Pages that few people meet; the second one knows the catalogue of roles.
const StorageTrouble = lazy(async () => ({
  default: (await import('./storage-trouble.tsx')).StorageTrouble,
}))
const NoAccess = lazy(async () => ({ default: (await import('./no-access.tsx')).NoAccess }))

/** Works inside the shell and, when even the session cannot be read, without it. */
export function RouteError() {
  const error = useRouteError()
  if (isStorageTrouble(error)) {
    return (
      <Suspense>
        <StorageTrouble trouble={error} />
      </Suspense>
    )
  }
  if (isApiError(error, 401)) return <LoggedOut />
  if (isApiError(error, 403)) {
    return (
      <Suspense>
        <NoAccess sentence={error.message} />
      </Suspense>
    )
  }
  if (isApiError(error, 404)) return <NotFound sentence={error.message} />
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  if (isApiError(error)) return <NotLoaded error={error} />
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
  return (
    <Link to={paths.credentials} className={buttonLook('primary')}>
      Go to the list of API credentials
    </Link>
  )
}

function LoggedOut() {
  return (
    <DeadEnd
      title="Logged out"
      actions={
        <Link to={paths.signIn} className={buttonLook('primary')}>
          Log in again
        </Link>
      }
    >
      <p>The user that you were logged in as is not part of this sandbox any more.</p>
    </DeadEnd>
  )
}

function NotLoaded({ error }: { error: ApiError }) {
  const { revalidate, state } = useRevalidator()
  const sentence = error.status === 0 ? 'The simulated backend did not answer.' : error.message
  return (
    <DeadEnd
      title="Could not be loaded"
      actions={
        <Button variant="primary" busy={state === 'loading'} onClick={() => void revalidate()}>
          Try again
        </Button>
      }
    >
      <p>{sentence}</p>
    </DeadEnd>
  )
}

function Crash({ error }: { error: unknown }) {
  return (
    <DeadEnd
      title="Something went wrong"
      actions={
        <Button variant="primary" onClick={() => location.reload()}>
          Reload the page
        </Button>
      }
    >
      <p>
        This page could not be shown; reloading often helps. What you saved before is not affected.
      </p>
      <details className="w-full">
        <summary className="min-h-6 cursor-pointer font-semibold">Technical detail</summary>
        <pre
          // Scrolls, so the keyboard must get there.
          tabIndex={0}
          className="mt-2 max-h-80 overflow-auto rounded-md border bg-sunken p-4 font-mono text-xs"
        >
          {error instanceof Error ? (error.stack ?? error.message) : String(error)}
        </pre>
      </details>
    </DeadEnd>
  )
}
