// What a try of a key begins with, by what the credential may do.
import { describe, expect, test } from 'vitest'

import { apisFor, presetAddress, presetApi, presetCall, type Reach } from './preset.ts'

const reach = (type: Reach['type'], ...roles: string[]): Reach => {
  return { type, roles, accounts: 'all', ipRanges: [] }
}

describe('what a key is tried with', () => {
  test('is an API that knows its type, administration last', () => {
    expect(apisFor('web-service')).toEqual(['Checkout', 'Management'])
    expect(apisFor('lem')).toEqual(['Legal Entity Management', 'Session authentication'])
    expect(apisFor('platform-web-service')[0]).toBe('Configuration')
    expect(apisFor('report')).toEqual([])
  })

  test('is the first API and call that a role opens, and asks rather than changes', () => {
    const payouts = reach('platform-web-service', 'TransferService Webservice Retrieve role')
    const api = presetApi(['Configuration', 'Transfers'], payouts)
    expect(api).toBe('Transfers')
    expect(presetCall(api, payouts)).toMatchObject({ method: 'GET', path: '/transfers' })
    const starts = reach('platform-web-service', 'TransferService Webservice Initiate role')
    expect(presetCall('Transfers', starts)).toMatchObject({ method: 'POST', path: '/transfers' })
  })

  test('asks before it changes, though what changes is listed first', () => {
    const both = reach(
      'platform-web-service',
      'TransferService Webservice Initiate role',
      'TransferService Webservice Retrieve role',
    )
    expect(presetCall('Transfers', both).method).toBe('GET')
    const writes = reach('web-service', 'Management API - API credentials read and write')
    expect(presetCall('Management', writes).method).toBe('GET')
  })

  test('is a session of the product that the type of credential is for', () => {
    const lem = reach('lem', 'Manage LegalEntities via API')
    expect(presetCall('Session authentication', lem).path).toBe('/sessions')
    expect(presetApi(['Session authentication', 'Legal Entity Management'], lem)).toBe(
      'Session authentication',
    )
    const capital = reach('platform-web-service', 'Balance Platform Capital Configuration role')
    expect(presetApi(['Session authentication', 'Capital'], capital)).toBe('Capital')
  })

  test('is simply the first where the roles open nothing', () => {
    const nothing = reach('platform-web-service', 'Some other role')
    expect(presetApi(['Configuration', 'Transfers'], nothing)).toBe('Configuration')
    expect(presetCall('Configuration', nothing).path).toBe('/balancePlatforms/{id}')
  })

  test('comes from the first allowed address, and from none where any is allowed', () => {
    const limited = { ...reach('web-service'), ipRanges: ['203.0.113.0/24', '192.0.2.1'] }
    expect(presetAddress(limited)).toBe('203.0.113.0')
    expect(presetAddress({ ...limited, ipRanges: ['2001:db8::1'] })).toBe('2001:db8::1')
    expect(presetAddress(reach('web-service'))).toBe('')
  })
})
