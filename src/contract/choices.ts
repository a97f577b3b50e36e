// The words of which one is chosen, in addresses and bodies alike: what needs no schema has them from here.

/** TEST and LIVE are two separate worlds. [doc] */
export const environments = ['test', 'live'] as const

/** The two tabs of the list. [doc] */
export const tabs = ['payments', 'platforms'] as const

/** The four kinds of credential; the first two live on Payments, the others on Platforms. [doc] */
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
