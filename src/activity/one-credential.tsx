// Says that a log shows one credential only, and leads to all of them and to that one.
import { useQuery } from '@tanstack/react-query'

import { credentialQuery } from '#api/credentials.ts'
import { useSession } from '#page/session.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Code } from '#ui/sentence.tsx'

import { CredentialLink } from './line-parts.tsx'

type OneCredentialProps = { credentialId: string | undefined; onShowAll: () => void }

export function OneCredential({ credentialId, onShowAll }: OneCredentialProps) {
  if (credentialId === undefined) return null
  return (
    <Notice tone="info" actions={<Button onClick={onShowAll}>Show all credentials</Button>}>
      Only what is about this credential: <Name credentialId={credentialId} />
    </Notice>
  )
}

function Name({ credentialId }: { credentialId: string }) {
  const { place } = useSession()
  const { data } = useQuery(credentialQuery(place, credentialId))
  if (!data) return <Code>{credentialId}</Code>
  return <CredentialLink credentialId={credentialId} username={data.username} />
}
