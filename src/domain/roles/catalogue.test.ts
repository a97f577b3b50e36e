// The catalogue holds each known role once, spelled as the API spells it.
import { describe, expect, test } from 'vitest'

import { spellRoles } from './role.ts'
import { roleCatalogue, roleCategories } from './catalogue.ts'
import { expandCalls } from './api-call.ts'

const role = (name: string) => roleCatalogue.find((one) => one.name === name)

describe('the catalogue', () => {
  test('has 32 roles of Payments web service users outside the Management API, and 25 in it', () => {
    const roles = roleCatalogue.filter(({ family }) => family.includes('web-service'))
    const inManagement = roles.filter(({ category }) => category === 'Management API')
    expect(roles.length - inManagement.length).toBe(32)
    expect(inManagement).toHaveLength(25)
  })

  test.each([
    ['report', 3],
    ['platform-web-service', 17],
    ['lem', 2],
  ] as const)('has for credentials of the type %s %i roles', (type, count) => {
    expect(roleCatalogue.filter(({ family }) => family.includes(type))).toHaveLength(count)
  })

  test('names no role twice, not even in another spelling', () => {
    const names = roleCatalogue.map(({ name }) => name)
    expect(spellRoles(names)).toEqual(names)
  })

  test('keeps the API’s own spellings, odd dashes included', () => {
    for (const name of [
      'Merchant PAL Webservice role',
      'Management API - Accounts read',
      'Management API — Payment methods read',
      'Management API - Payout Account Settings Read And Write',
      'Store payout detail and submit payout - withdrawal',
    ]) {
      expect(role(name)?.name).toBe(name)
    }
  })

  test('marks the spellings that nobody has seen in the API', () => {
    const inferred = roleCatalogue.filter((one) => one.spellingInferred).map(({ name }) => name)
    expect(inferred).toEqual([
      'Management API - API credentials read',
      'Management API - Payment methods read and write',
      'Management API - SplitConfiguration read and write',
      'Management API - Terminal ordering read',
      'Management API - Terminal ordering read and write',
    ])
  })

  test('says of every role in one sentence what it opens', () => {
    for (const { opens } of roleCatalogue) expect(opens).toMatch(/^[A-Z][^.]+\.$/)
  })

  test('admits it wherever a description is read from the name', () => {
    const read = roleCatalogue.filter(({ certainty }) => certainty === 'example')
    expect(read.length).toBeGreaterThan(5)
    for (const one of read) expect(one.descriptionInferred, one.name).toBe(true)
  })

  test('only requires roles that the same credential can have', () => {
    for (const one of roleCatalogue.filter(({ requires }) => requires !== undefined)) {
      expect(role(one.requires ?? '')?.family).toEqual(one.family)
    }
    expect(role('Balance Platform BCL PCI role')?.requires).toBe('Balance Platform BCL role')
  })

  test('writes each call once, with a path as the provider documents it', () => {
    for (const { name, calls } of roleCatalogue) {
      expect(new Set(calls.map((call) => JSON.stringify(call))).size, name).toBe(calls.length)
      for (const { path } of calls) expect(path).toMatch(/^(\/(\w+|\{\w+\}))+$/)
    }
  })

  test('knows the PCI assessments that three roles need on live', () => {
    const names = roleCatalogue
      .filter((one) => one.needsPciAssessmentOnLive)
      .map(({ name }) => name)
    expect(names).toEqual([
      'Checkout webservice role',
      'Checkout encrypted cardholder data',
      'API PCI Payments role',
    ])
  })

  test('lists each category once, and none that has no role', () => {
    expect(new Set(roleCategories).size).toBe(roleCategories.length)
    expect(roleCategories[0]).toBe('Payments')
    for (const category of roleCategories) {
      expect(roleCatalogue.some((one) => one.category === category)).toBe(true)
    }
  })
})

describe('the shorthand for calls', () => {
  test('writes out every method and both levels', () => {
    const api = 'Management'
    expect(expandCalls(api, 'GET DELETE */webhooks/{id}', 'POST /me')).toEqual([
      { api, method: 'GET', path: '/companies/{companyId}/webhooks/{id}' },
      { api, method: 'GET', path: '/merchants/{merchantId}/webhooks/{id}' },
      { api, method: 'DELETE', path: '/companies/{companyId}/webhooks/{id}' },
      { api, method: 'DELETE', path: '/merchants/{merchantId}/webhooks/{id}' },
      { api, method: 'POST', path: '/me' },
    ])
  })
})
