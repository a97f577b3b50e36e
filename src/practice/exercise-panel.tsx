// The task beside the page: what is asked, which goals are reached, help, and the end of it.
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useState } from 'react'

import { practiceQuery } from '#api/practice.ts'
import type { PracticeState } from '#contract/practice.ts'
import { notePractising } from '#page/practising.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Typed } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

import { ClassPart } from './class-part.tsx'
import { Goals } from './goals.tsx'
import { Help } from './help.tsx'
import { Leave } from './leave.tsx'
import { Pointer } from './pointer.tsx'
import { Questions } from './questions.tsx'
import { Steps } from './steps.tsx'
import { learnerOf } from './turns-store.ts'

/** Above this width it stands beside the page from the start; below it is a bar until it is opened. */
const wide = '(min-width: 64rem) and (min-height: 30rem)'

/**
 * The panel of an exercise stands beside the page and never takes the focus; on a small screen it is
 * a sheet at the lower edge. [choice: exercise-panel.e2e.ts]
 */
export function ExercisePanel() {
  const { data } = useQuery(practiceQuery)
  useEffect(() => {
    // Another world was started, here or in another tab.
    if (data === null) notePractising(false)
  }, [data])
  return data ? <Panel state={data} /> : null
}

function Panel({ state }: { state: PracticeState }) {
  const [isOpen, setOpen] = useState(() => matchMedia(wide).matches)
  const id = useId()
  useLayoutEffect(() => {
    // The page makes room: nothing of it lies under the panel.
    document.documentElement.dataset['beside'] = isOpen ? 'open' : 'folded'
    return () => {
      delete document.documentElement.dataset['beside']
    }
  }, [isOpen])

  const { exercise, goals } = state
  const reached = goals.filter(({ isMet }) => isMet).length
  const learner = learnerOf(state)
  const kind = exercise.kind === 'guide' ? 'Guide' : 'Exercise'
  return (
    <>
      <aside
        aria-label="Exercise"
        data-panel
        data-folded={isOpen ? undefined : ''}
        className="fixed right-0 bottom-0 left-0 z-20 flex h-(--panel-sheet) flex-col border-t-2 border-primary bg-card lg:not-data-folded:top-topbar lg:not-data-folded:left-auto lg:not-data-folded:h-auto lg:not-data-folded:w-(--panel-side) lg:not-data-folded:border-t-0 lg:not-data-folded:border-l-2 print:hidden"
      >
        <div className="flex min-h-12 items-center gap-2 border-b px-4">
          <h2 className="min-w-0 flex-1 truncate font-semibold">
            {kind}: {exercise.title}
          </h2>
          <span className="shrink-0 text-xs text-muted tabular-nums">
            {reached} of {goals.length} goals
          </span>
          <IconButton
            size="small"
            label={isOpen ? 'Fold the exercise' : 'Open the exercise'}
            icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          />
        </div>
        <div
          id={id}
          hidden={!isOpen}
          className={isOpen ? 'flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-4' : ''}
        >
          <div>
            <SimulatorMark /> {learner !== undefined && <Typed>{learner}</Typed>}
          </div>
          <section aria-label="Ticket" className="flex flex-col gap-2">
            {exercise.ticket.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
          <Goals goals={goals} />
          <Questions state={state} />
          {exercise.kind === 'guide' && <Steps exercise={exercise} shown={state.shown} />}
          <Help state={state} />
          <ClassPart state={state} />
          <Leave state={state} />
        </div>
      </aside>
      <Pointer />
    </>
  )
}
