// Takes one step of a solution on the page, as a person would: points at the thing, then acts.
import type { Step, Target } from '#contract/exercise.ts'

import { findTarget } from './find-target.ts'
import { point } from './pointing.ts'

type OnPage = Extract<Step, { at: Target }>

/** How long a thing that comes late is waited for, and how long it is pointed at before the act. */
const patienceMs = 3_000
const lookMs = 700

/** False where the thing is not on the page. `words` stand beside it meanwhile. */
export async function takeStep(step: OnPage, words: string): Promise<boolean> {
  const element = await waitForTarget(step.at)
  if (!element) return false
  point(element, words)
  await pause(matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : lookMs)
  // What was pointed at may have been drawn anew.
  act(findTarget(step.at) ?? element, step)
  point(undefined)
  return true
}

function act(element: HTMLElement, step: OnPage): void {
  switch (step.do) {
    case 'press':
      return element.click()
    case 'type':
      return type(element, step.text)
    case 'choose':
      return choose(element, step.option)
    default:
      return step satisfies never
  }
}

/** React hears of a value only when it is set past its own record of it. */
function type(element: HTMLElement, text: string): void {
  const kind = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(element, text)
  element.dispatchEvent(new Event('input', { bubbles: true }))
}

function choose(element: HTMLElement, option: string): void {
  if (!(element instanceof HTMLSelectElement)) return
  const index = [...element.options].findIndex(({ label }) => label === option)
  if (index < 0) return
  element.selectedIndex = index
  element.dispatchEvent(new Event('change', { bubbles: true }))
}

/** The thing once it is on the page and can be used; undefined where it does not come. */
function waitForTarget(target: Target): Promise<HTMLElement | undefined> {
  return new Promise((resolve) => {
    const end = (found: HTMLElement | undefined) => {
      observer.disconnect()
      clearTimeout(timer)
      resolve(found)
    }
    const look = () => {
      const found = findTarget(target)
      // A button that is busy or has a reason to do nothing would swallow the press.
      if (found && found.getAttribute('aria-disabled') !== 'true') end(found)
    }
    const observer = new MutationObserver(look)
    const timer = setTimeout(() => end(undefined), patienceMs)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    look()
  })
}

function pause(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}
