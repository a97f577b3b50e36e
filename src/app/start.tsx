// Starts the app once there is a backend to ask, or says that there is none.
import { startTransition, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

import { configureClient } from '#api/call.ts'
import { createQueryClient } from '#api/query-client.ts'
import { hush } from '#page/announcement.tsx'
import { expectPart, loadPart } from '#page/parts/load-part.ts'

import { App } from './app.tsx'
import { nextTask } from './next-task.ts'
import { createRouter, firstPageLoaded } from './routes.tsx'
import { StartFailure } from './start-failure.tsx'

const watchPart = expectPart(() => import('#page/settled.ts'), 'next')

/** A backend that answers requests, and has parts that it loads when they are first needed. */
type Backend = {
  loadLateParts: () => Promise<unknown>
  /** Told once the first page is there: what no page waits for can come now. */
  rest: () => void
}

/** Does what a link asks for, before anything else is asked; answers what is shown where it cannot. */
type Link = { followLink: () => Promise<ReactNode> }

/**
 * `backend` settles once requests are answered, and rejects when they never will be. `link` is there
 * where the address is one that starts a world or chooses who one is.
 */
export async function startApp(
  base: string,
  backend: Promise<Backend>,
  link: Promise<Link> | false,
): Promise<void> {
  configureClient({ baseUrl: new URL(base, location.origin).href, onCommand: hush })
  const root = createRoot(document.getElementById('root') ?? document.body)
  const queryClient = createQueryClient()
  const show = (page: ReactNode, moving?: ReturnType<typeof createRouter>) => {
    // In slices, between which the browser can answer; all at once, it would not for a whole page.
    startTransition(() => root.render(page))
    // Suites ask for it, and no list waits for it. Where it does not come, nothing is called settled.
    loadPart(watchPart).then(
      ({ watchSettling }) => watchSettling(moving),
      () => undefined,
    )
  }
  let router
  let rest
  try {
    if (link) {
      await backend
      const trouble = await (await link).followLink()
      if (trouble) return show(trouble)
    }
    // The modules have only just run, and the router asks for the first page at once.
    await nextTask()
    router = createRouter(queryClient)
    await nextTask()
    rest = (await backend).rest
  } catch (cause) {
    return show(<StartFailure cause={cause} hasNoBackend />)
  }
  // The static first paint of index.html stays until there is a page to replace it with.
  await firstPageLoaded(router)
  // A press on the first page asks for some of them.
  expectPart(async () => (await backend).loadLateParts(), 'next')
  show(<App queryClient={queryClient} router={router} onShown={rest} />, router)
}
