// Has React begin without making errors, which it only throws later, to itself.
import type { Plugin } from 'vite'

const renderer = /react-dom-client\.production\.js$/

/** React makes each of these once, throws it to interrupt itself, and knows it again by identity. */
const interruption = /(\w+Exception) = Error\(formatProdErrorMessage\((\d+)\)\)/g

/** As many as there are in the version of React that is built in. */
const interruptions = 5

/**
 * An error knows its stack, and for that V8 reads all code again that is on the stack: most of the
 * start, an eighth of the time until the first list. These become errors without one.
 */
export function plainErrors(): Plugin {
  return {
    name: 'plain-errors',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: renderer },
      handler(code) {
        const found = [...code.matchAll(interruption)].length
        if (found !== interruptions) this.error(`React begins with ${found} errors of its own now`)
        return code.replaceAll(
          interruption,
          '$1 = Object.create(Error.prototype, { message: { value: formatProdErrorMessage($2) } })',
        )
      },
    },
  }
}
