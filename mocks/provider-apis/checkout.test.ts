// What Checkout answers to a caller who was let in: payments of the merchant accounts it reaches.
import { describe, expect, test } from 'vitest'

import { plant, send } from '#mocks/testing/provider.ts'
import { useServer } from '#mocks/testing/server.ts'

useServer()

const address = 'https://checkout-test.adyen.com/v72'
const reference = expect.stringMatching(/^[0-9A-F]{16}$/)

describe('a payment', () => {
  const roles = ['Checkout webservice role']
  const payment = {
    merchantAccount: 'LarkfieldStores',
    amount: { value: 4200, currency: 'EUR' },
    reference: 'Order 7',
    returnUrl: 'https://larkfield.example/return',
    paymentMethod: { type: 'scheme' },
  }

  test('answers 403 901 to a merchant account that the credential does not reach', async () => {
    const me = await plant('web-service', { roles, accounts: ['LarkfieldStores'] })
    const all = await plant('web-service', { roles })
    const invalid = {
      status: 403,
      body: {
        status: 403,
        errorCode: '901',
        message: 'Invalid Merchant Account',
        errorType: 'security',
        pspReference: reference,
      },
    }
    for (const call of ['paymentMethods', 'payments']) {
      const path = `${address}/${call}`
      expect((await send(me, 'POST', path, payment)).status).toBe(200)
      for (const merchantAccount of [
        'LarkfieldWebshop',
        'Elsewhere',
        'LarkfieldGoods',
        undefined,
      ]) {
        expect(await send(me, 'POST', path, { ...payment, merchantAccount })).toEqual(invalid)
      }
      const elsewhere = { ...payment, merchantAccount: 'LarkfieldWebshop' }
      expect((await send(all, 'POST', path, elsewhere)).status).toBe(200)
      const ofCompany = { ...payment, merchantAccount: 'LarkfieldGoods' }
      expect(await send(all, 'POST', path, ofCompany)).toEqual(invalid)
    }
  })

  test('authorises a payment that says what it needs, and no other', async () => {
    const me = await plant('web-service', { roles })
    expect(await send(me, 'POST', `${address}/payments`, payment)).toEqual({
      status: 200,
      body: {
        pspReference: reference,
        resultCode: 'Authorised',
        amount: payment.amount,
        merchantReference: 'Order 7',
      },
    })
    for (const [field, errorCode] of [
      ['amount', '100'],
      ['reference', '130'],
      ['returnUrl', '14_030'],
    ]) {
      const body = { ...payment, [field ?? '']: undefined }
      expect(await send(me, 'POST', `${address}/payments`, body)).toMatchObject({
        status: 422,
        body: { errorCode, errorType: 'validation', pspReference: reference },
      })
    }
  })

  test('answers 400 702 to a body that is no JSON', async () => {
    const me = await plant('web-service', { roles })
    expect(await send(me, 'POST', `${address}/payments`, '{"amount":')).toEqual({
      status: 400,
      body: {
        status: 400,
        errorCode: '702',
        message: 'Unable to map request body',
        errorType: 'validation',
      },
    })
  })
})
