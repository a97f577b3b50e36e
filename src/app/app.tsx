// The app around the router: its providers, and the mark by which suites know that it is ready.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, useEffect } from 'react'
import { RouterProvider, type RouterProviderProps } from 'react-router'

import { loadAheadWhenIdle } from '#page/parts/load-part.ts'
import { Part } from '#page/parts/part.tsx'

import { StartFailure } from './start-failure.tsx'

type AppProps = { queryClient: QueryClient; router: RouterProviderProps['router'] }

export function App({ queryClient, router }: AppProps) {
  useEffect(() => {
    document.documentElement.dataset['appReady'] = ''
    loadAheadWhenIdle()
  }, [])
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Part instead={StartFailure}>
          <RouterProvider router={router} />
        </Part>
      </QueryClientProvider>
    </StrictMode>
  )
}
