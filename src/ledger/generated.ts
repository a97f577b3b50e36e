// Filled in by .tools/ledger.ts whenever the product is built or tested, from the marks in the code.
import type { Ledger } from './ledger.ts'

export const ledger: Ledger = { sources: {}, subjects: [], rules: [], tests: [] }
