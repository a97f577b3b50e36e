// The Configure page with the API tester in it: features meet here, as none imports another.
import { lazy } from 'react'

import { ConfigurePage } from '#credentials/configure-page.tsx'

// Nobody needs it before a key was generated.
const TryKey = lazy(async () => ({ default: (await import('#tester/try-key.tsx')).TryKey }))

export function ConfigureWithTester() {
  return <ConfigurePage TryKey={TryKey} />
}
