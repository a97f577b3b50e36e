// The order in which a save tells what it does.
import { expect, test } from 'vitest'

import { gravestFirst, type Effect } from './effect.ts'

test('the gravest effect comes first, and equals stay as they were', () => {
  const effects: Effect[] = [
    { words: 'helped', gravity: 'helps' },
    { words: 'ends', gravity: 'ends' },
    { words: 'stopped', gravity: 'stops' },
    { words: 'ends too', gravity: 'ends' },
    { words: 'stopped too', gravity: 'stops' },
  ]
  const words = gravestFirst(effects).map((effect) => effect.words)
  expect(words).toEqual(['stopped', 'stopped too', 'ends', 'ends too', 'helped'])
})
