// With what a simulated integration logs in, and what it is given for that.
import type { CallerSecret, Gift } from '#contract/caller.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Sentence } from '#ui/sentence.tsx'

import { toGiveInWords, type SecretToGive } from '#configure/give-key.tsx'

/** What could be given of each kind; undefined where the credential has none. */
export type Gifts = Record<CallerSecret, SecretToGive | undefined>

/** The kind that can be given, a key where both can. */
export function firstGivable(gifts: Gifts): CallerSecret {
  return whyNoGift(gifts, 'API key') !== undefined && whyNoGift(gifts, 'password') === undefined
    ? 'password'
    : 'API key'
}

/** What a command says of the secret to give; undefined where nothing can be given. */
export function giftOf(gifts: Gifts, kind: CallerSecret): Gift | undefined {
  const gift = gifts[kind]
  if (!gift || gift.whyNot !== undefined) return undefined
  return gift.generated === undefined ? {} : { generated: gift.generated }
}

/** Why nothing of this kind can be given, or undefined. */
export function whyNoGift(gifts: Gifts, kind: CallerSecret): string | undefined {
  const gift = gifts[kind]
  return gift ? gift.whyNot : `This credential has no ${kind} yet.`
}

type SecretChoiceProps = {
  gifts: Gifts
  value: CallerSecret
  onChange: (kind: CallerSecret) => void
}

export function SecretChoice({ gifts, value, onChange }: SecretChoiceProps) {
  const said = giftInWords(gifts, value)
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        legend="Logs in with"
        name="authentication"
        look="row"
        value={value}
        onChange={onChange}
        options={[
          { value: 'API key', label: 'API key' },
          { value: 'password', label: 'Username and password' },
        ]}
      />
      <LiveRegion>
        <p className="text-xs text-muted">
          <Sentence>{said}</Sentence>
        </p>
      </LiveRegion>
    </div>
  )
}

function giftInWords(gifts: Gifts, kind: CallerSecret): string {
  const gift = gifts[kind]
  const refusal = whyNoGift(gifts, kind)
  if (!gift || refusal !== undefined) return refusal ?? ''
  const later = gift.generated === undefined ? '' : ', which works once you have saved'
  return `It is given ${toGiveInWords(gift)}${later}.`
}
