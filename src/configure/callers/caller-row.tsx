// One simulated integration: what it calls with which secret, how it goes, and what can be done.
import { Pencil, Trash2 } from 'lucide-react'

import type { CallerState, SecretState } from '#contract/caller.ts'
import { apiLabels, callInWords } from '#domain/roles/api-call.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Badge, type BadgeTone } from '#ui/badge.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Code, Sentence, Verbatim } from '#ui/sentence.tsx'
import { StatusDot } from '#ui/status-dot.tsx'

import { countsInWords, statusInWords } from './caller-words.ts'

type CallerRowProps = {
  caller: CallerState
  lock: string | undefined
  onChange: () => void
  onRemove: () => void
}

export function CallerRow({ caller, lock, onChange, onRemove }: CallerRowProps) {
  const { name, api, address, now, recent, lastUsedAt, nextFailure } = caller
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">
            <Verbatim>{name}</Verbatim>
          </span>
          <StatusDot tone={toneOf(now?.status)}>{statusInWords(now?.status)}</StatusDot>
        </p>
        <p className="wrap-anywhere text-muted">
          <Verbatim>{apiLabels[api]}</Verbatim>: <Code>{callInWords(caller)}</Code>
          {address !== null && (
            <>
              {' '}
              from <Code>{address}</Code>
            </>
          )}
        </p>
        <HeldSecret caller={caller} />
        {now !== null && now.status !== 200 && (
          <p className="text-negative">
            <Sentence>{`${now.explanation} ${now.remedy}`}</Sentence>
          </p>
        )}
        {nextFailure && (
          <p className="text-warning">
            <Sentence>{nextFailure.words}</Sentence>
          </p>
        )}
        {now !== null && (
          <p className="text-xs text-muted">
            Last 24 hours: {countsInWords(recent)}.{' '}
            {lastUsedAt !== null && (
              <>
                Last used <Stamp of="past" at={lastUsedAt} />
              </>
            )}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-1">
        <IconButton
          size="small"
          label={`Change ${name}`}
          icon={<Pencil aria-hidden />}
          disabledReason={lock}
          onClick={onChange}
        />
        <IconButton
          size="small"
          label={`Remove ${name}`}
          icon={<Trash2 aria-hidden />}
          disabledReason={lock}
          onClick={onRemove}
        />
      </div>
    </li>
  )
}

function HeldSecret({ caller: { secret, authentication } }: { caller: CallerState }) {
  if (!secret) return <p className="text-muted">It waits for its first {authentication}.</p>
  return (
    <p className="flex flex-wrap items-center gap-2">
      {secret.tail === null ? (
        'Username and password'
      ) : (
        <span>
          Key <Code>…{secret.tail}</Code>
        </span>
      )}
      <Badge tone={secretTones[secret.state]}>{secretWords[secret.state]}</Badge>
    </p>
  )
}

function toneOf(status: number | undefined) {
  if (status === undefined) return 'neutral'
  return status === 200 ? 'positive' : 'negative'
}

const secretTones: Record<SecretState, BadgeTone> = {
  current: 'positive',
  expiring: 'warning',
  expired: 'negative',
  replaced: 'negative',
  unknown: 'negative',
}

const secretWords: Record<SecretState, string> = {
  current: 'current',
  expiring: 'expiring',
  expired: 'expired',
  replaced: 'replaced',
  unknown: 'not saved',
}
