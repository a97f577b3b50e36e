// The search field never loses what is typed, and never contradicts the address for long.
import { expect, test } from 'vitest'

import { isAhead, receiveAddress, sendText, startSearchText, typeText } from './search-text.ts'

test('text typed while an earlier text is on its way to the address is kept', () => {
  const state = typeText(sendText(typeText(startSearchText(''), 'ab')), 'abc')
  expect(receiveAddress(state, 'ab')).toEqual({ text: 'abc', address: 'ab', sent: [] })
})

test('a text on its way that never arrives, because a later one did, is forgotten', () => {
  const state = sendText(typeText(sendText(typeText(startSearchText(''), 'ab')), 'abc'))
  expect(receiveAddress(state, 'abc')).toEqual({ text: 'abc', address: 'abc', sent: [] })
})

test('the field follows an address that was not typed into it', () => {
  const state = receiveAddress(sendText(typeText(startSearchText(''), 'ab')), 'ab')
  expect(receiveAddress(state, '').text).toBe('')
})

test('a text typed back to what was sent before is sent again', () => {
  const ab = receiveAddress(sendText(typeText(startSearchText(''), 'ab')), 'ab')
  const back = typeText(sendText(typeText(ab, 'a')), 'ab')
  expect(isAhead(back)).toBe(true)
})

test('nothing is sent while the address has what is typed', () => {
  expect(isAhead(startSearchText('shop'))).toBe(false)
  expect(isAhead(sendText(typeText(startSearchText(''), 'shop')))).toBe(false)
})
