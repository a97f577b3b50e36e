// Cleartext has one kind of state, and the compiler holds it.
import { useState } from 'react'
import { expect, test } from 'vitest'

import type { Cleartext } from '#contract/credential.ts'

import { useSecretState } from './secret-state.ts'

type Hand = { secrets: readonly { id: string; value: Cleartext }[] }
const nothing: Hand = { secrets: [] }

/** Never called: its lines compile, or do not. */
function usePage(secret: Cleartext, text: string) {
  const [hand, setHand] = useSecretState(nothing)
  const [plain, setPlain] = useState({ text, others: [text] })
  const [refused, setRefused] = useState(nothing)
  const [copied, setCopied] = useState(() => secret)
  return () => {
    setHand(hand)
    setPlain(plain)
    // @ts-expect-error State with a secret somewhere in it is no state at all.
    setRefused(refused)
    // @ts-expect-error Nor is the secret itself.
    setCopied(copied)
  }
}

test('useState refuses cleartext by type, and nothing else', () => {
  expect(usePage).toBeTypeOf('function')
})
