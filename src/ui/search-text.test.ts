// The search field never loses what is typed, and never contradicts the address for long.
import { expect, test } from 'vitest'

import { arrived, isAhead, sending, startSearchText, typed } from './search-text.ts'

test('text typed while an earlier text is on its way to the address is kept', () => {
  const state = typed(sending(typed(startSearchText(''), 'ab')), 'abc')
  expect(arrived(state, 'ab')).toEqual({ text: 'abc', address: 'ab', sent: [] })
})

test('a text on its way that never arrives, because a later one did, is forgotten', () => {
  const state = sending(typed(sending(typed(startSearchText(''), 'ab')), 'abc'))
  expect(arrived(state, 'abc')).toEqual({ text: 'abc', address: 'abc', sent: [] })
})

test('the field follows an address that was not typed into it', () => {
  const state = arrived(sending(typed(startSearchText(''), 'ab')), 'ab')
  expect(arrived(state, '').text).toBe('')
})

test('a text typed back to what was sent before is sent again', () => {
  const ab = arrived(sending(typed(startSearchText(''), 'ab')), 'ab')
  const back = typed(sending(typed(ab, 'a')), 'ab')
  expect(isAhead(back)).toBe(true)
})

test('nothing is sent while the address has what is typed', () => {
  expect(isAhead(startSearchText('shop'))).toBe(false)
  expect(isAhead(sending(typed(startSearchText(''), 'shop')))).toBe(false)
})
