// Addresses of the logs: what they ask for survives the way there and back, nonsense does not.
import { describe, expect, test } from 'vitest'

import { EventQuery, RequestQuery } from '#contract/activity.ts'

import { isNarrowed, readLogQuery, writeLogQuery } from './log-query.ts'

const read = (search: string) => readLogQuery(RequestQuery, new URLSearchParams(search))

describe('the address of the API logs', () => {
  test('asks for a search, a credential, statuses, APIs and a page', () => {
    expect(
      read('search=x+y&credential=S2-1&statuses=401,403&apis=Checkout,Capital&page=2'),
    ).toEqual({
      search: 'x y',
      credential: 'S2-1',
      statuses: [401, 403],
      apis: ['Checkout', 'Capital'],
      page: 2,
    })
  })

  test.each([
    'search=a%26b%3D%25&credential=S2-1&page=3',
    'statuses=401%2C403&apis=Session+authentication%2CCheckout',
    'from=5&to=7',
  ])('comes back as it was written: %s', (search) => {
    expect(writeLogQuery(read(search))).toBe(search)
  })

  test('leaves out what means nothing, and keeps the rest', () => {
    expect(read('apis=Nonsense&statuses=401&page=-1&search=')).toEqual({ statuses: [401] })
  })

  test('does not decide how many lines a page has', () => {
    expect(read('size=1000&page=2')).toEqual({ page: 2 })
  })

  test('does not name the first page', () => {
    expect(writeLogQuery({ page: 1, search: 'x' })).toBe('search=x')
  })
})

test('the address of the event logs asks for kinds of event', () => {
  const query = readLogQuery(EventQuery, new URLSearchParams('targets=user,caller&by=Amara'))
  expect(query).toEqual({ targets: ['user', 'caller'], by: 'Amara' })
})

describe('Reset all', () => {
  test.each(['search=x', 'credential=1', 'statuses=401', 'apis=Checkout', 'from=1'])(
    'has something to reset with %s',
    (search) => expect(isNarrowed(read(search))).toBe(true),
  )

  test('has nothing to reset on a later page', () => {
    expect(isNarrowed(read('page=4'))).toBe(false)
  })
})
