// The pages about exercises. They are the same everywhere, and for everybody.
import { practice } from '#page/paths.ts'

export const practicePaths = {
  list: practice,
  /** Begins the exercise that its search part names. */
  begin: `${practice}/begin`,
  result: `${practice}/result`,
  trainers: `${practice}/trainers`,
}
