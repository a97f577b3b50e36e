// The Checkout API: payment methods and payments of the merchant accounts that a credential reaches.
import * as z from 'zod/mini'

import { canChoose } from '#domain/permission/permission.ts'

import { bodyOf, type Call } from './call.ts'
import { short } from './error-body.ts'
import { CallRefused } from './refusal.ts'

const Amount = z.object({ value: z.int(), currency: z.string() })
const MethodsRequest = z.object({ merchantAccount: z.optional(z.string()) })
const PaymentRequest = z.object({
  ...MethodsRequest.shape,
  amount: z.optional(Amount),
  reference: z.optional(z.string()),
  returnUrl: z.optional(z.string()),
})

const paymentMethods = [
  { name: 'Cards', type: 'scheme', brands: ['mc', 'visa', 'amex'] },
  { name: 'iDEAL', type: 'ideal' },
  { name: 'PayPal', type: 'paypal' },
]

export function listPaymentMethods(context: Call): object {
  checkMerchant(bodyOf(MethodsRequest, context).merchantAccount, context)
  return { paymentMethods }
}

/** Every simulated payment is authorised, and none is kept. [choice] */
export function pay(context: Call): object {
  const { merchantAccount, amount, reference, returnUrl } = bodyOf(PaymentRequest, context)
  checkMerchant(merchantAccount, context)
  if (!amount) throw missing('100', 'No amount specified')
  if (!reference) throw missing('130', "Required field 'reference' is not provided.")
  if (!returnUrl) throw missing('14_030', 'Return URL is missing.')
  return {
    pspReference: short(context.reference),
    resultCode: 'Authorised',
    amount,
    merchantReference: reference,
  }
}

/**
 * For Checkout, a merchant account that is unknown, foreign or out of reach is the same error 901.
 * [doc: errors, checkout.test.ts]
 */
function checkMerchant(id: string | undefined, { world, user, sender }: Call): void {
  const isMerchant = world.accounts.some((one) => one.id === id && one.level === 'merchant')
  if (id !== undefined && isMerchant && canChoose(user, id)) return
  throw new CallRefused(
    { status: 403, errorCode: '901', detail: 'Invalid Merchant Account' },
    `The request names no merchant account that ${sender.username} reaches.`,
  )
}

/**
 * A payment that lacks a field is refused with the documented code and words. [doc: errors,
 * checkout.test.ts]
 */
function missing(errorCode: string, detail: string): CallRefused {
  return new CallRefused(
    { status: 422, errorCode, detail },
    `The request was refused for its content: ${detail}`,
  )
}
