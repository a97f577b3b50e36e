// Every field of every page, as a phone sees it: the right keyboard, nothing corrected, no enlarging.
import type { Page } from '@playwright/test'

import { clockPanel, openAt, openCredential, openList } from './product.ts'
import { expect, test } from './test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

type Field = Record<
  | 'name'
  | 'inputmode'
  | 'autocapitalize'
  | 'autocorrect'
  | 'autocomplete'
  | 'spellcheck'
  | 'translate'
  | 'size',
  string
>

/** Those on screen. Runs in the page. */
function fieldsShown(): Field[] {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input:not([type=checkbox], [type=radio]), textarea, select',
  )
  return [...fields]
    .filter((field) => field.checkVisibility())
    .map((field) => {
      const attribute = (name: string) => field.getAttribute(name) ?? 'not said'
      return {
        name: field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '',
        // A list is chosen from: no keyboard comes, nothing is spelled.
        ...(field instanceof HTMLSelectElement
          ? { inputmode: '-', autocapitalize: '-', autocorrect: '-', spellcheck: '-' }
          : {
              inputmode: attribute('inputmode'),
              autocapitalize: attribute('autocapitalize'),
              autocorrect: attribute('autocorrect'),
              spellcheck: attribute('spellcheck'),
            }),
        autocomplete: attribute('autocomplete'),
        translate: attribute('translate'),
        size: getComputedStyle(field).fontSize,
      }
    })
}

/** What each kind of field is to be; by the names of the fields of the product. */
const kinds: Record<string, { fields: RegExp; looks: Partial<Field> }> = {
  'what people write': {
    fields: /^(Description|Name)$/,
    looks: {
      inputmode: 'text',
      autocapitalize: 'sentences',
      autocorrect: 'on',
      spellcheck: 'true',
      translate: 'yes',
    },
  },
  searches: {
    fields: /^Search /,
    looks: {
      inputmode: 'search',
      autocapitalize: 'none',
      autocorrect: 'off',
      spellcheck: 'false',
      translate: 'yes',
    },
  },
  addresses: {
    fields: /^(Allowed origin|IP address or range|IP address|Caller address)$/,
    looks: exact('url'),
  },
  usernames: { fields: /^Username$/, looks: exact('email') },
  'keys, and what is code': {
    fields: /^(API key|Client key|Password|Query|Body|Set the clock to|\w+Id)$/,
    looks: exact('text'),
  },
  lists: { fields: /^(API|Call|API call)$/, looks: { inputmode: '-', translate: 'no' } },
}

function exact(inputmode: string): Partial<Field> {
  return {
    inputmode,
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    translate: 'no',
  }
}

const shop = 'ws_284917@Company.LarkfieldGoods'

/** Everywhere that there is a field, and how many at least. */
const places: [name: string, open: (page: Page) => Promise<void>, fewest: number][] = [
  ['the list', (page) => openList(page), 1],
  [
    'the account switcher',
    async (page) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click()
      await page.getByRole('button', { name: /^Account: / }).click()
      await expect(page.getByRole('searchbox', { name: /any account/ })).toBeVisible()
    },
    2,
  ],
  [
    'the clock',
    async (page) => {
      await openList(page)
      await page.getByRole('button', { name: /^Simulated time/ }).click()
      await expect(clockPanel(page).getByRole('textbox')).toBeVisible()
    },
    2,
  ],
  [
    'the create dialog',
    async (page) => {
      await page.goto('/developers/api-credentials/payments/new')
      await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(2)
    },
    2,
  ],
  ['a credential', (page) => openCredential(page, shop), 6],
  [
    'its password',
    async (page) => {
      await page.getByRole('tab', { name: 'Basic auth' }).click()
      await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible()
    },
    6,
  ],
  [
    'adding a simulated integration',
    async (page) => {
      await page.getByRole('button', { name: 'Add integration' }).click()
      const dialog = page.getByRole('dialog', { name: 'Add a simulated integration' })
      await expect(dialog.getByRole('textbox')).toHaveCount(2)
    },
    6,
  ],
  [
    'the API tester',
    async (page) => {
      await openAt(page, '/developers/api-tester', 'API tester')
      await page.getByRole('button', { name: 'More', exact: true }).click()
    },
    5,
  ],
  [
    'another call, with a password',
    async (page) => {
      await page.getByRole('combobox', { name: 'API', exact: true }).selectOption('Checkout')
      await page.getByRole('combobox', { name: 'Call' }).selectOption('POST /paymentMethods')
      await page.getByRole('radio', { name: 'Username and password' }).check()
    },
    6,
  ],
  [
    'what is documented',
    (page) => openAt(page, '/what-is-documented', 'What is documented and what is ours'),
    1,
  ],
  ['the users', (page) => openAt(page, '/settings/users', 'Users'), 1],
  ['the event logs', (page) => openAt(page, '/developers/event-logs', 'Event logs'), 1],
  [
    'the roles of a person',
    (page) => openAt(page, '/settings/users/daniel', 'Roles of Daniel Osei'),
    1,
  ],
]

test('each field says what it is to keyboards, spelling, password managers and translators', async ({
  page,
}) => {
  const met = new Set<string>()
  for (const [place, open, fewest] of places) {
    await open(page)
    const fields = await page.evaluate(fieldsShown)
    expect(fields.length, place).toBeGreaterThanOrEqual(fewest)
    for (const field of fields) {
      const found = Object.entries(kinds).find(([, { fields: names }]) => names.test(field.name))
      if (!found) throw new Error(`${place}: ${field.name} is of no kind`)
      const [kind, { looks }] = found
      met.add(kind)
      expect(field, `${place}: ${field.name}`).toMatchObject({ ...looks, autocomplete: 'off' })
      // iOS enlarges the page for a field with smaller letters.
      expect(Number.parseFloat(field.size), `${place}: ${field.name}`).toBeGreaterThanOrEqual(16)
    }
  }
  expect([...met].toSorted(), 'kinds met').toEqual(Object.keys(kinds).toSorted())
})
