// The Configure page with the API tester in it: features meet here, as none imports another.
import { ConfigurePage } from '#configure/configure-page.tsx'
import { latePart } from '#page/parts/late-part.tsx'

// Nobody needs it before a key was generated.
const TryKey = latePart(async () => (await import('#tester/try-key.tsx')).TryKey)

export function ConfigureWithTester() {
  return <ConfigurePage TryKey={TryKey} />
}
