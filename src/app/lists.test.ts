// Every list alike: its address says all that somebody chose, and nothing that it shows anyway.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { requestAddress } from '#activity/api-logs-page.tsx'
import { eventAddress } from '#activity/event-logs-page.tsx'
import type { EventView, RequestView } from '#contract/log-view.ts'
import type { ListView } from '#contract/list-view.ts'
import { writeQuery, type Query } from '#contract/query.ts'
import type { UserView } from '#contract/user-view.ts'
import { listAddress } from '#list/credential-list.tsx'
import { isChosen, readAddress, writeAddress, type AddressOf } from '#listing/address-query.ts'
import { userAddress } from '#users/user-list-page.tsx'

/** What somebody can choose, field by field: a new field does not compile without its values. */
type Choices<View> = { [Field in keyof Required<View>]: fc.Arbitrary<View[Field]> }

const text = fc.string({ unit: 'grapheme' }).filter((it) => it.trim() !== '')
const texts = fc.array(text, { minLength: 1 })
const some = <Item>(...items: Item[]) => fc.subarray(items, { minLength: 1 })
const page = fc.integer({ min: 2 })
const instant = fc.integer({ min: 0, max: 8.64e15 })
const span = { search: text, credential: text, from: instant, to: instant }

const ofList: Choices<ListView> = {
  search: text,
  types: some('web-service', 'report', 'lem'),
  accounts: texts,
  statuses: some('active', 'inactive'),
  keys: some('expiring', 'refused'),
  sort: fc.constantFrom('username', 'status', 'expiry'),
  direction: fc.constantFrom('ascending', 'descending'),
  page,
}
const ofRequests: Choices<RequestView> = {
  ...span,
  statuses: fc.array(fc.integer(), { minLength: 1 }),
  apis: some('Checkout', 'Session authentication', 'Management'),
  page,
}
const ofEvents: Choices<EventView> = {
  ...span,
  targets: some('credential', 'user', 'caller'),
  by: text,
  page,
}
const ofUsers: Choices<UserView> = { search: text, roles: texts }

function describeList<View extends Query>(
  name: string,
  of: AddressOf<View>,
  choices: Choices<View>,
): void {
  describe(`the address of ${name}`, () => {
    test('brings back whatever was chosen', () => {
      fc.assert(
        fc.property(fc.record(choices, { requiredKeys: [] }), (chosen) => {
          const view = Object.assign(readAddress(of, ''), chosen)
          expect(readAddress(of, writeAddress(of, view))).toEqual(chosen)
          const { page: _, ...narrowing } = { page: 1, ...chosen }
          expect(isChosen(view)).toBe(Object.keys(narrowing).length > 0)
        }),
      )
    })

    test('is bare after a reset, whatever is spelled out that is shown anyway', () => {
      expect(readAddress(of, '')).toEqual({})
      const empty = Object.keys(choices).map((field) => `${field}=`)
      const usual = writeQuery({ ...of.defaults, page: 1 })
      expect(readAddress(of, [...empty, usual, 'nonsense=1'].join('&'))).toEqual({})
      expect(isChosen(readAddress(of, 'search=+'))).toBe(false)
    })
  })
}

describeList('the list of credentials', listAddress, ofList)
describeList('the API logs', requestAddress, ofRequests)
describeList('the event logs', eventAddress, ofEvents)
describeList('the users', userAddress, ofUsers)

test.each([
  ['types=robots&page=0&sort=colour&search=shop', { search: 'shop' }],
  ['tab=platforms&size=1000', {}],
])('An address typed by hand leaves out what means nothing: %s', (search, view) => {
  expect(readAddress(listAddress, search)).toEqual(view)
})

test('An address does not decide how many lines a page has', () => {
  expect(readAddress(requestAddress, 'size=1000&page=2')).toEqual({ page: 2 })
})
