// The ends of an exercise: finish it and see how it went, try again, or quit.
import { useQueryClient } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { toApiError } from '#api/api-error.ts'
import { changePractice } from '#api/practice.ts'
import type { PracticeState } from '#contract/practice.ts'
import { notePractising } from '#page/practising.ts'
import { Button, buttonLook } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'

import { beginExercise } from './begin.ts'
import { joinedClass } from './class-store.ts'
import { point } from './pointing.ts'
import { practicePaths } from './practice-paths.ts'

export function Leave({ state: { exercise, result } }: { state: PracticeState }) {
  const queryClient = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function carryOut(act: () => Promise<string | undefined>) {
    setBusy(true)
    setFailure(undefined)
    point(undefined)
    try {
      setFailure(await act())
    } catch (cause) {
      setFailure(toApiError(cause).message)
    } finally {
      setBusy(false)
    }
  }

  async function finish() {
    await changePractice(queryClient, 'finishPractice', {})
    return undefined
  }

  async function again() {
    const [mistake] = await beginExercise(exercise, { isAsked: true })
    return mistake
  }

  async function quit() {
    notePractising(false)
    joinedClass.set(undefined)
    await changePractice(queryClient, 'quitPractice', {})
    return undefined
  }

  return (
    <section aria-label="End" className="flex flex-col gap-3 border-t pt-4">
      <LiveRegion>
        {result && (
          <Notice
            tone={result.isPassed ? 'success' : 'warning'}
            title={result.isPassed ? 'Passed' : 'Not passed yet'}
          >
            {result.remarks.length === 0
              ? 'There is nothing to remark.'
              : `${result.remarks.length === 1 ? '1 remark' : `${result.remarks.length} remarks`}: the result says which.`}
          </Notice>
        )}
        {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      </LiveRegion>
      <div className="flex flex-wrap gap-2">
        {result ? (
          <Link to={practicePaths.result} className={buttonLook('primary')}>
            See the result
          </Link>
        ) : (
          <Button variant="primary" busy={isBusy} onClick={() => void carryOut(finish)}>
            Finish
          </Button>
        )}
        <Button icon={<RotateCcw aria-hidden />} onClick={() => void carryOut(again)}>
          Try again
        </Button>
        <Button onClick={() => void carryOut(quit)}>Quit</Button>
      </div>
    </section>
  )
}
