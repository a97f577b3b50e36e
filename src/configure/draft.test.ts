// What a card may touch: its own fields, so that no card can change or save another one's.
import { expect, test } from 'vitest'

import type { Draft, Field } from './draft.ts'

test('A card sets and reads its own fields; another one’s do not compile', () => {
  const touched: string[] = []
  const whole: Draft<Field> = {
    lock: undefined,
    value: () => {
      throw new Error('Nobody reads it here.')
    },
    set: (field) => void touched.push(field),
    refusal: (field) => field,
  }
  const card: Draft<'roles'> = whole
  card.set('roles', [])
  // @ts-expect-error Accounts belong to another card.
  card.set('accounts', 'all')
  // @ts-expect-error So does what is said against them.
  expect(card.refusal('accounts')).toBe('accounts')
  // @ts-expect-error A card has no way to save.
  expect(card.save).toBeUndefined()
  expect(touched).toEqual(['roles', 'accounts'])
})
