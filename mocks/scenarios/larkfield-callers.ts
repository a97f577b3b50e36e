// The integrations of the company by name, none of them renewed. Worlds add who has which key.
import { callers } from './everyday-callers.ts'
import { amara } from './everyday-company.ts'
import type { DescribedCaller } from './make-callers.ts'

function named(name: string): DescribedCaller {
  const found = callers.find((one) => one.name === name)
  if (!found) throw new Error(`Nobody is called ${name}.`)
  const { renewedAgoMs: _, hasPassword: _password, ...caller } = found
  return caller
}

export const webShop = named('Web shop')
export const pointOfSale = named('Point of sale')
export const orderManagement = named('Order management')
export const payoutJob = named('Payout job')
export const onboardingService = named('Onboarding service')

export const treasuryReport: DescribedCaller = {
  ...payoutJob,
  name: 'Treasury report',
  method: 'GET',
  by: amara,
}

/** It has got hold of the key of another. */
export const unknownScript: DescribedCaller = {
  ...orderManagement,
  name: 'Unknown script',
  address: '203.0.113.199',
  by: 'Unknown',
}
