// Guides, exercises and cases: for learners, on the way, at the end, and for trainers.
import type { Page } from '@playwright/test'

import { beginExercise, confirmStart, panel, press } from './practice.ts'
import { openAt } from './product.ts'
import type { State } from './state.ts'

/** What the file of an exercise says is data of that exercise. */
const ofFiles = '[role=group], [aria-label=Ticket], [aria-label=Goals] li, [aria-label=Steps] li'

async function finish(page: Page, name: string): Promise<void> {
  await beginExercise(page, name)
  await press(page, 'Finish')
  await panel(page).getByRole('link', { name: 'See the result' }).waitFor()
}

async function openResult(page: Page, name: string): Promise<void> {
  await finish(page, name)
  await panel(page).getByRole('link', { name: 'See the result' }).click()
  await page.getByRole('heading', { level: 1, name: /^Result: / }).waitFor()
}

const openTrainers = (page: Page) => openAt(page, '/practice/trainers', 'For trainers')

export const ofPractice: readonly State[] = [
  {
    name: 'Practice',
    as: null,
    without: ofFiles,
    open: (page) => openAt(page, '/practice', 'Practice'),
  },
  {
    name: 'An exercise that cannot begin',
    as: null,
    open: async (page) => {
      await page.goto('/?exercise=nothing-like-it')
      await page.getByRole('heading', { level: 1, name: 'This exercise cannot begin' }).waitFor()
    },
  },
  {
    name: 'An exercise with a hint',
    without: ofFiles,
    open: async (page) => {
      await beginExercise(page, 'rotate')
      await press(page, 'Hint')
      await panel(page).getByText('Hint', { exact: true }).last().waitFor()
    },
  },
  {
    name: 'A guide',
    without: ofFiles,
    open: (page) => beginExercise(page, 'guide-deactivate'),
  },
  {
    name: 'A case with a wrong answer',
    without: ofFiles,
    open: async (page) => {
      await beginExercise(page, 'case-inactive')
      await panel(page).getByRole('radio').first().check()
      await press(page, 'Answer')
      await panel(page).getByText('That is not it.').waitFor()
    },
  },
  {
    name: 'An exercise with a class that is not here',
    without: ofFiles,
    open: (page) => beginExercise(page, 'rotate&class=SPRING-2'),
  },
  {
    name: 'An exercise that is finished',
    without: ofFiles,
    open: (page) => finish(page, 'rotate'),
  },
  { name: 'A result, not passed', without: ofFiles, open: (page) => openResult(page, 'rotate') },
  {
    name: 'A result, passed',
    without: ofFiles,
    open: async (page) => {
      await beginExercise(page, 'guide-deactivate')
      const show = panel(page).getByRole('button', { name: 'Show me' })
      while ((await show.getAttribute('aria-disabled')) !== 'true') {
        await show.click()
        await page.locator('[data-panel] [aria-busy=true]').waitFor({ state: 'detached' })
      }
      await press(page, 'Finish')
      await panel(page).getByRole('link', { name: 'See the result' }).click()
      await page.getByRole('heading', { level: 1, name: /^Result: / }).waitFor()
    },
  },
  { name: 'No result yet', open: (page) => openAt(page, '/practice/result', 'Result') },
  {
    name: 'For trainers',
    as: null,
    // Each exercise is a region here, and the case that is made is one as well.
    without: 'section [role=region], [aria-label=Notes]',
    open: openTrainers,
  },
  {
    name: 'A class table with results and wrong lines',
    as: null,
    without: 'section [role=region], [aria-label=Notes]',
    open: async (page) => {
      await openTrainers(page)
      const codes = [
        '1G170-4004C-WCQHD-WF25M-VY3NC-VX',
        '1G170-4004C-WCQHD-WF25M-VY3NC-VY',
        'hello',
      ]
      await page.getByRole('textbox', { name: 'Result codes' }).fill(codes.join('\n'))
      await page.getByRole('button', { name: 'Add to the table' }).click()
      await page.getByText('2 lines were not added').waitFor()
    },
  },
  {
    name: 'A seed that is none',
    as: null,
    without: 'section [role=region], [aria-label=Notes]',
    open: async (page) => {
      await openTrainers(page)
      await page.getByRole('textbox', { name: 'Seed' }).fill('two words')
    },
  },
  {
    name: 'Turns that need names',
    as: null,
    without: 'section [role=region], [aria-label=Notes]',
    open: async (page) => {
      await openTrainers(page)
      await page.getByRole('button', { name: 'Start with the first learner' }).click()
      await page.getByText('Enter a name.').first().waitFor()
    },
  },
  {
    name: 'Turns at an exercise',
    without: ofFiles,
    open: async (page) => {
      await openTrainers(page)
      await page.getByRole('textbox', { name: 'First learner' }).fill('Robin')
      await page.getByRole('textbox', { name: 'Second learner' }).fill('Kim')
      await page.getByRole('combobox', { name: 'What they do' }).selectOption('rotate')
      await page.getByRole('button', { name: 'Start with the first learner' }).click()
      await confirmStart(page)
      await press(page, 'Finish')
      await panel(page).getByRole('link', { name: 'See the result' }).click()
      await page.getByRole('list', { name: /^Turns at/ }).waitFor()
    },
  },
  {
    name: 'An exercise on a wall',
    as: null,
    without: 'main li, main p',
    open: async (page) => {
      await openAt(page, '/practice/trainers?show=rotate', 'Rotate without a failed call')
      await page.getByRole('button', { name: 'Next step' }).click()
      await page.locator('main ol > li').waitFor()
    },
  },
]
