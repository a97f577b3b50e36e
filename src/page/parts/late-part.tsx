// Parts and pages whose code comes when they are needed, or ahead of that once the browser is idle.
import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react'
import type { LoaderFunction } from 'react-router'

import { expectPart, loadPart, type Likelihood } from './load-part.ts'
import { Part } from './part.tsx'

/** A component that is loaded at its first use. `waiting` stands in its place until then. */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: ReactNode,
): ComponentType<Props> {
  expectPart(load)
  const begin = () => ({
    Shown: lazy(async () => {
      try {
        return { default: await loadPart(load) }
      } catch (cause) {
        // React keeps the failure in what it has begun: whoever comes next begins anew.
        attempt = begin()
        throw cause
      }
    }),
  })
  let attempt = begin()
  return function LatePart(props: Props) {
    const [{ Shown }, setAttempt] = useState(attempt)
    return (
      <Part onRetry={() => setAttempt(attempt)}>
        <Suspense fallback={waiting}>
          <Shown {...props} />
        </Suspense>
      </Part>
    )
  }
}

type Page = { loader?: LoaderFunction; Component: ComponentType }

/** The `lazy` of a route. The router asks again at the next try, and shows its error page meanwhile. */
export function latePage(load: () => Promise<Page>, likelihood?: Likelihood): () => Promise<Page> {
  expectPart(load, likelihood)
  return () => loadPart(load)
}
