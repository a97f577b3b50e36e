// Parts and pages whose code comes when they are needed, or ahead of that once the browser is idle.
import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react'
import type { LoaderFunction } from 'react-router'

import { expectPart, loadPart, type Likelihood } from './load-part.ts'
import { Part } from './part.tsx'

/**
 * A component that is loaded at its first use, and there at once where it was loaded ahead. `waiting`
 * stands in its place until then.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: ReactNode,
  likelihood?: Likelihood,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  const keep = async () => (loaded = await load())
  expectPart(keep, likelihood)
  const begin = () => ({
    Shown: lazy(async () => {
      try {
        return { default: await loadPart(keep) }
      } catch (cause) {
        // React keeps the failure in what it has begun: whoever comes next begins anew.
        attempt = begin()
        throw cause
      }
    }),
  })
  let attempt = begin()
  return function LatePart(props: Props) {
    const [{ Shown }, setAttempt] = useState<{ Shown: ComponentType<Props> }>(
      loaded === undefined ? attempt : { Shown: loaded },
    )
    return (
      <Part onRetry={() => setAttempt(attempt)}>
        <Suspense fallback={waiting}>
          <Shown {...props} />
        </Suspense>
      </Part>
    )
  }
}

type Page = { loader?: LoaderFunction; Component?: ComponentType }

/** The `lazy` of a route. The router asks again at the next try, and shows its error page meanwhile. */
export function latePage(load: () => Promise<Page>, likelihood?: Likelihood): () => Promise<Page> {
  expectPart(load, likelihood)
  return () => loadPart(load)
}
