// Every address of the product; nothing else spells one.
import type { Tab } from '#contract/credential.ts'

const credentials = '/developers/api-credentials'
const users = '/settings/users'
const apiLogs = '/developers/api-logs'
const eventLogs = '/developers/event-logs'
const apiTester = '/developers/api-tester'

const about = (credentialId: string) => `?credential=${encodeURIComponent(credentialId)}`

export const paths = {
  signIn: '/sign-in',
  credentials,
  list: (tab: Tab) => `${credentials}/${tab}`,
  create: (tab: Tab) => `${credentials}/${tab}/new`,
  configure: (tab: Tab, credentialId: string) =>
    `${credentials}/${tab}/${encodeURIComponent(credentialId)}`,
  apiLogs,
  apiLogsOf: (credentialId: string) => apiLogs + about(credentialId),
  eventLogs,
  eventLogsOf: (credentialId: string) => eventLogs + about(credentialId),
  apiTester,
  users,
  user: (userId: string) => `${users}/${encodeURIComponent(userId)}`,
}
