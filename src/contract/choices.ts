// The words of which one is chosen, in addresses and bodies alike: what needs no schema has them from here.

/**
 * Test and Live are separate: nothing is copied between them, and on Live every credential and key
 * is made anew. [doc: web-service, live.e2e.ts]
 */
export const environments = ['test', 'live'] as const

/** The list has two tabs, Payments and Platforms. [doc: web-service, list.e2e.ts] */
export const tabs = ['payments', 'platforms'] as const

/**
 * Payments has web service users and report service users; Platforms has web service users and LEM
 * users. [doc: web-service, api-credentials, username.test.ts]
 */
export const credentialKinds = ['web-service', 'report', 'platform-web-service', 'lem'] as const

/** The APIs of the provider that the sandbox answers. */
export const providerApiNames = [
  'Management',
  'Configuration',
  'Transfers',
  'Capital',
  'Session authentication',
  'Legal Entity Management',
  'Checkout',
] as const

/** What a change was made to. Giving a key to a caller is one as well, and the help of support. */
export const eventTargets = ['credential', 'user', 'caller', 'support'] as const

/** Whether something is one of these words. */
export function isOneOf<Word extends string>(words: readonly Word[], it: unknown): it is Word {
  return words.some((word) => word === it)
}
