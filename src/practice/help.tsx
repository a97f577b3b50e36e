// Help on the way: a hint for the next goal, first where to look and then what to do, or the next step.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { changePractice } from '#api/practice.ts'
import type { PracticeState } from '#contract/practice.ts'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'

import { findTarget } from './find-target.ts'
import { point } from './pointing.ts'
import { nextStep, showSteps } from './show-steps.ts'

export function Help({ state }: { state: PracticeState }) {
  const queryClient = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string>()
  const { exercise, goals, hints, result } = state
  if (result !== null) return null
  const open = goals.find(
    ({ id, isMet }) => !isMet && exercise.hints.some(({ goal }) => goal === id),
  )
  const hint = exercise.hints.find(({ goal }) => goal === open?.id)
  const taken = open ? (hints[open.id] ?? 0) : 0

  async function carryOut(act: () => Promise<string | undefined>) {
    setMessage(undefined)
    try {
      setMessage(await act())
    } catch (cause) {
      setMessage(toApiError(cause).message)
    }
  }

  async function show() {
    setBusy(true)
    try {
      return await showSteps(state, queryClient)
    } finally {
      setBusy(false)
    }
  }

  async function takeHint() {
    if (!hint) return undefined
    await changePractice(queryClient, 'takeHint', { body: { goal: hint.goal } })
    const thing = hint.at && findTarget(hint.at)
    if (thing) point(thing, taken === 0 ? hint.look : hint.act)
    return undefined
  }

  return (
    <section aria-label="Help" className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {exercise.hints.length > 0 && (
          <Button
            size="small"
            disabledReason={whyNoHint(hint !== undefined, taken)}
            onClick={() => void carryOut(takeHint)}
          >
            Hint
          </Button>
        )}
        <Button
          size="small"
          busy={isBusy}
          disabledReason={nextStep(state) === undefined ? 'All steps were shown.' : undefined}
          onClick={() => void carryOut(show)}
        >
          Show me
        </Button>
      </div>
      <LiveRegion>
        {hint && taken > 0 && (
          <Notice tone="info" title="Hint">
            <p>{hint.look}</p>
            {taken > 1 && <p>{hint.act}</p>}
          </Notice>
        )}
        {message !== undefined && <Notice tone="warning">{message}</Notice>}
      </LiveRegion>
    </section>
  )
}

function whyNoHint(isThere: boolean, taken: number): string | undefined {
  if (!isThere) return 'Every goal with a hint is reached.'
  return taken > 1 ? 'That was all of this hint.' : undefined
}
