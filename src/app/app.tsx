// The app around the router: its providers, and the mark by which suites know that it is ready.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, useEffect } from 'react'
import { RouterProvider, type RouterProviderProps } from 'react-router'

import { loadAheadWhenIdle } from '#page/parts/load-part.ts'
import { Part } from '#page/parts/part.tsx'

import { StartFailure } from './start-failure.tsx'

type AppProps = {
  queryClient: QueryClient
  router: RouterProviderProps['router']
  /** Once the first page is there. */
  onShown: () => void
}

export function App({ queryClient, router, onShown }: AppProps) {
  useEffect(() => {
    document.documentElement.dataset['appReady'] = ''
    loadAheadWhenIdle()
    onShown()
  }, [onShown])
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
