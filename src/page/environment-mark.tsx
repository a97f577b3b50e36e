// Says beside a heading that this is LIVE; on TEST, where nothing can break, it says nothing.
import { Badge } from '#ui/badge.tsx'

import { useSession } from './session.ts'

export function EnvironmentMark() {
  const { environment } = useSession()
  return environment === 'live' ? <Badge tone="live">Live</Badge> : null
}
