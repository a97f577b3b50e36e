// Each API answers at its documented TEST and LIVE address, and at no look-alike.
import { describe, expect, test } from 'vitest'

import { providerAddress } from '#contract/addresses.ts'

import { basesNear, parseAddress } from './provider-api.ts'

describe('an address belongs to', () => {
  test.each([
    ['Management', 'test', '/me', 'https://management-test.adyen.com/v3/me?pageSize=1'],
    ['Management', 'live', '/me', 'https://management-live.adyen.com/v3/me'],
    ['Configuration', 'test', '/a/b', 'https://balanceplatform-api-test.adyen.com/bcl/v2/a/b'],
    ['Configuration', 'live', '/a', 'https://balanceplatform-api-live.adyen.com/bcl/v2/a'],
    [
      'Transfers',
      'test',
      '/transfers',
      'https://balanceplatform-api-test.adyen.com/btl/v4/transfers',
    ],
    [
      'Transfers',
      'live',
      '/transfers',
      'https://balanceplatform-api-live.adyen.com/btl/v4/transfers',
    ],
    ['Capital', 'test', '/grants', 'https://balanceplatform-api-test.adyen.com/capital/v1/grants'],
    ['Capital', 'live', '/grants', 'https://balanceplatform-api-live.adyen.com/capital/v1/grants'],
    ['Session authentication', 'test', '/sessions', 'https://test.adyen.com/authe/api/v1/sessions'],
    [
      'Session authentication',
      'live',
      '/sessions',
      'https://authe-live.adyen.com/authe/api/v1/sessions',
    ],
    ['Legal Entity Management', 'test', '/x', 'https://kyc-test.adyen.com/lem/v4/x'],
    ['Legal Entity Management', 'live', '/x', 'https://kyc-live.adyen.com/lem/v4/x'],
    ['Checkout', 'test', '/payments', 'https://checkout-test.adyen.com/v72/payments'],
    [
      'Checkout',
      'live',
      '/payments',
      'https://a1-Shop-checkout-live.adyenpayments.com/checkout/v72/payments',
    ],
  ])('%s on %s below its base: %s', (api, environment, path, address) => {
    expect(parseAddress(address)).toMatchObject({ api, environment, path })
  })

  test.each([
    'https://management-test.adyen.com/v1/me',
    'https://management-test.adyen.com/v33/me',
    'https://management-test.adyen.com/v3',
    'https://checkout-live.adyen.com/v72/payments',
    'https://a.b-checkout-live.adyenpayments.com/checkout/v72/payments',
    'https://pal-test.adyen.com/pal/servlet/Payment',
    'https://docs.adyen.com/',
    'http://management-test.adyen.com/v3/me',
    'https://management-test.adyen.com./v3/me',
  ])('no API, and still to the provider: %s', (address) => {
    expect(parseAddress(address)).toBeUndefined()
    expect(providerAddress.test(address)).toBe(true)
  })

  test.each([
    'https://management-test.adyen.com.example/v3/me',
    'https://notadyen.com/v3/me',
    'https://example.com/?next=https://test.adyen.com/authe',
    'https://example.com/adyen.com/',
    'https://example.com#.adyen.com/',
  ])('nobody of the provider: %s', (address) => {
    expect(providerAddress.test(address)).toBe(false)
    expect(parseAddress(address)).toBeUndefined()
  })
})

describe('what is answered near an address', () => {
  const near = (address: string) => basesNear(address).map(({ base }) => base)

  test('is every API at its host, in the environment of that host', () => {
    expect(near('https://balanceplatform-api-live.adyen.com/bcl/v1/x')).toEqual([
      'https://balanceplatform-api-live.adyen.com/bcl/v2',
      'https://balanceplatform-api-live.adyen.com/btl/v4',
      'https://balanceplatform-api-live.adyen.com/capital/v1',
    ])
  })

  test('is every API on TEST where the host has none', () => {
    expect(near('https://pal-test.adyen.com/pal')).toEqual([
      'https://management-test.adyen.com/v3',
      'https://balanceplatform-api-test.adyen.com/bcl/v2',
      'https://balanceplatform-api-test.adyen.com/btl/v4',
      'https://balanceplatform-api-test.adyen.com/capital/v1',
      'https://test.adyen.com/authe/api/v1',
      'https://kyc-test.adyen.com/lem/v4',
      'https://checkout-test.adyen.com/v72',
    ])
  })
})
