// Says beside a heading that this is LIVE; on TEST, where nothing can break, it says nothing.
import { environmentNames } from '#domain/values/environment-name.ts'
import { Badge } from '#ui/badge.tsx'

import { useSession } from './session.ts'

export function EnvironmentMark() {
  const { environment } = useSession()
  return environment === 'live' ? <Badge tone="live">{environmentNames.live}</Badge> : null
}
