// Every route as data: its address, what it loads first, what it shows.
import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, Outlet, type LoaderFunction, type RouteObject } from 'react-router'

import { listLoader } from '#list/list-page.tsx'
import { latePage } from '#page/parts/late-part.tsx'
import { leadOn } from '#page/lead-on.ts'
import { patterns, practice, signIn, whatIsDocumented } from '#page/paths.ts'
import { NotFound, RouteError } from '#page/errors/route-error.tsx'
import { addressOf, loadSession, rememberPlace, sessionRouteId } from '#page/session.ts'
import { tabOf } from '#page/tab.ts'

import { BareFrame } from './bare-frame.tsx'
import { prepareOnIntent } from './intent.ts'
import { ListWithCreate } from './list-with-create.tsx'
import { watchNavigations } from './scroll-memory.ts'
import { Shell } from './shell.tsx'

type Router = ReturnType<typeof createBrowserRouter>

export function createRouter(queryClient: QueryClient): Router {
  const router = createBrowserRouter(routes(queryClient), { basename: import.meta.env.BASE_URL })
  watchNavigations(router)
  prepareOnIntent(router)
  return router
}

/** Settles when the page of the first address, or its error page, can be shown without waiting. */
export function firstPageLoaded(router: Router): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const forget = router.subscribe(({ initialized }) => {
      if (!initialized) return
      forget()
      resolve()
    })
  })
}

function routes(queryClient: QueryClient): RouteObject[] {
  const errorWithoutShell = (
    <BareFrame>
      <RouteError />
    </BareFrame>
  )
  return [
    ...['/', '/developers/*', '/settings/*'].map((path) => ({
      path,
      loader: shortAddressLoader(queryClient),
      errorElement: errorWithoutShell,
    })),
    {
      // Pages for which nobody has to log in.
      element: (
        <BareFrame>
          <Outlet />
        </BareFrame>
      ),
      errorElement: errorWithoutShell,
      children: [
        {
          path: signIn,
          lazy: latePage(async () => {
            const { startLoader, StartPage } = await import('#start/start-page.tsx')
            return { loader: startLoader(queryClient), Component: StartPage }
          }),
          errorElement: <RouteError />,
        },
        {
          path: `${practice}/*`,
          lazy: latePage(async () => {
            const { PracticePage } = await import('#practice/practice-page.tsx')
            return { Component: PracticePage }
          }),
          errorElement: <RouteError />,
        },
      ],
    },
    {
      path: whatIsDocumented,
      lazy: latePage(async () => {
        const { LedgerOutside } = await import('./ledger-outside.tsx')
        return { Component: LedgerOutside }
      }),
      errorElement: errorWithoutShell,
    },
    {
      id: sessionRouteId,
      loader: async (args) => {
        const { place } = await loadSession(queryClient, args)
        rememberPlace(place)
        return place
      },
      // Somebody else may be signed in by the time of any navigation.
      shouldRevalidate: () => true,
      Component: Shell,
      errorElement: errorWithoutShell,
      children: [{ errorElement: <RouteError />, children: pages(queryClient) }],
    },
  ]
}

/** A short address leads to its page at the place where this tab was last. */
function shortAddressLoader(queryClient: QueryClient): LoaderFunction {
  return async (args) => {
    const { paths } = await loadSession(queryClient, args)
    return leadOn(args.request, paths.at(addressOf(args.request)))
  }
}

/** The pages inside the shell. */
function pages(queryClient: QueryClient): RouteObject[] {
  const listOfPlace: LoaderFunction = async (args) => {
    const { paths } = await loadSession(queryClient, args)
    return leadOn(args.request, paths.list('payments'))
  }
  // The address of a credential once named its tab.
  const credentialOfOldLink: LoaderFunction = async (args) => {
    const { paths } = await loadSession(queryClient, args)
    return leadOn(args.request, paths.configure(args.params['credentialId'] ?? ''))
  }
  return [
    { path: patterns.at(''), loader: listOfPlace },
    { path: patterns.credentials, loader: listOfPlace },
    {
      path: `${patterns.credentials}/:tab`,
      loader: ({ params }) => tabOf(params),
      children: [
        {
          loader: listLoader(queryClient),
          Component: ListWithCreate,
          children: [
            { index: true },
            {
              path: 'new',
              lazy: latePage(async () => {
                const { createLoader } = await import('#create/create-dialog.tsx')
                // It is shown with the list, as it is there before its address.
                return { loader: createLoader(queryClient) }
              }, 'next'),
            },
          ],
        },
        { path: ':credentialId', loader: credentialOfOldLink },
      ],
    },
    {
      path: `${patterns.credentials}/credential/:credentialId`,
      lazy: latePage(async () => {
        const [{ configureLoader }, { ConfigureWithTester }] = await Promise.all([
          import('#configure/configure-page.tsx'),
          import('./configure-with-tester.tsx'),
        ])
        return { loader: configureLoader(queryClient), Component: ConfigureWithTester }
      }, 'next'),
    },
    {
      path: patterns.apiLogs,
      lazy: latePage(async () => {
        const { apiLogsLoader, ApiLogsPage } = await import('#activity/api-logs-page.tsx')
        return { loader: apiLogsLoader(queryClient), Component: ApiLogsPage }
      }),
    },
    {
      path: patterns.eventLogs,
      lazy: latePage(async () => {
        const { eventLogsLoader, EventLogsPage } = await import('#activity/event-logs-page.tsx')
        return { loader: eventLogsLoader(queryClient), Component: EventLogsPage }
      }),
    },
    {
      path: patterns.apiTester,
      lazy: latePage(async () => {
        const { testerLoader, TesterPage } = await import('#tester/tester-page.tsx')
        return { loader: testerLoader(queryClient), Component: TesterPage }
      }),
    },
    {
      path: patterns.users,
      lazy: latePage(async () => {
        const { userListLoader, UserListPage } = await import('#users/user-list-page.tsx')
        return { loader: userListLoader(queryClient), Component: UserListPage }
      }),
    },
    {
      path: `${patterns.users}/:userId`,
      lazy: latePage(async () => {
        const { userLoader, UserPage } = await import('#users/user-page.tsx')
        return { loader: userLoader(queryClient), Component: UserPage }
      }),
    },
    { path: patterns.at('/*'), Component: NotFound },
    { path: '*', Component: NotFound },
  ]
}
