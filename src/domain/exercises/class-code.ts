// The code of a class, as a trainer chooses it and learners type it or find it in a link.
import { shorten, trimText } from '#domain/values/plain-text.ts'

const shortest = 3
const longest = 20

/** The code in the one way in which it is kept, or why it is none. Case makes no difference. */
export function readClassCode(text: string): { code: string } | { refusal: string } {
  const code = trimText(text).toUpperCase()
  if (code === '') return { refusal: 'Enter the code of the class.' }
  if (/^[A-Z0-9-]*$/.test(code) && code.length >= shortest && code.length <= longest) {
    return { code }
  }
  return {
    refusal: `“${shorten(trimText(text))}” is no code of a class: it has ${shortest} to ${longest} letters, digits and dashes, such as SPRING-2.`,
  }
}
