// Says in `data-settled` of the document whether the page has come to rest: suites wait for `true`.
import type { DataRouter } from 'react-router'

import { hasOpenWork, onOpenWork } from '#api/open-work.ts'

/** After any of these something may begin: a step of a person, and a movement that CSS begins. */
const beginnings = [
  'pointerdown',
  'pointerup',
  'click',
  'keydown',
  'keyup',
  'input',
  'change',
  'popstate',
  'animationstart',
  'transitionrun',
  'visibilitychange',
]

/** Busy buttons, dialogs and tables; and what was typed in a search, until it is searched for. */
const waiting = '[aria-busy=true], [data-unsent]'

/** What became of work that ended is on screen after this many frames in which nothing is open. */
const quietFrames = 2

/**
 * From now on. It is `false` at once when something begins, and `true` after frames in which no
 * request, navigation, command, pause after typing, late part or animation with an end was open.
 */
export function watchSettling(router: Pick<DataRouter, 'state' | 'subscribe'> | undefined): void {
  const { dataset } = document.documentElement
  let quiet = 0
  let turn = 0

  const isMoving = () => {
    if (router === undefined) return false
    const { navigation, revalidation } = router.state
    return !('appReady' in dataset) || navigation.state !== 'idle' || revalidation !== 'idle'
  }
  const isOpen = () =>
    hasOpenWork() || isMoving() || document.querySelector(waiting) !== null || isAnimated()

  function look(asked: number): void {
    if (asked !== turn) return
    quiet = isOpen() ? 0 : quiet + 1
    if (quiet < quietFrames) afterFrame(() => look(asked))
    else dataset['settled'] = 'true'
  }
  function unsettle(): void {
    dataset['settled'] = 'false'
    quiet = 0
    turn += 1
    const asked = turn
    afterFrame(() => look(asked))
  }

  onOpenWork(unsettle)
  router?.subscribe(unsettle)
  for (const name of beginnings) addEventListener(name, unsettle, { capture: true, passive: true })
  unsettle()
}

/** Spinners and what keeps the place of something turn without an end, and say so otherwise. */
function isAnimated(): boolean {
  return document
    .getAnimations()
    .some(
      ({ playState, effect }) =>
        playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
    )
}

/** And after the timers that were due in it. A tab that nobody sees has no frames. */
function afterFrame(work: () => void): void {
  if (document.hidden) setTimeout(work, 50)
  else requestAnimationFrame(() => setTimeout(work))
}
