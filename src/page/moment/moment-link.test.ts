// The link to a moment is read as it was written, whoever copied it and from wherever.
import { expect, test } from 'vitest'

import { readLink, writeLink } from '#contract/link.ts'

import { linkToMoment } from './moment-link.ts'

const page = {
  origin: 'https://practice.example',
  pathname: '/sub/live/Larkfield%20Goods/developers/api-logs',
  search: '?search=a%26b',
}
const amara = { userId: 'amara', environment: 'live', accountId: 'LarkfieldGoods' } as const

test('It asks for the world behind its #, for the person and for the place', () => {
  const link = new URL(linkToMoment('4.3.0123456789abcdef.A-_', page, amara))
  expect(link.hash).toBe('#4.3.0123456789abcdef.A-_')
  expect(link.pathname).toBe(page.pathname)
  expect(readLink(link.search)).toEqual({
    world: '',
    as: 'amara',
    environment: 'live',
    account: 'LarkfieldGoods',
  })
  expect(writeLink(link.search, {})).toBe(page.search)
})

test('Of somebody who has not signed in it names nobody and no place', () => {
  const nobody = { userId: null, environment: 'test', accountId: null } as const
  const link = new URL(linkToMoment('4', { ...page, search: '' }, nobody))
  expect(readLink(link.search)).toEqual({ world: '' })
})
