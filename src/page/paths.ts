// Every address of the product; nothing else spells one.
import type { Tab } from '#contract/credential.ts'

const credentials = '/developers/api-credentials'

export const paths = {
  signIn: '/sign-in',
  credentials,
  list: (tab: Tab) => `${credentials}/${tab}`,
  create: (tab: Tab) => `${credentials}/${tab}/new`,
  configure: (tab: Tab, credentialId: string) =>
    `${credentials}/${tab}/${encodeURIComponent(credentialId)}`,
}
