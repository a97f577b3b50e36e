// The four types of credential: what each is called, where it is listed and what it can have.
import type { CredentialType, Tab } from '#contract/credential.ts'

/** One type as people see it. */
export type TypeInfo = {
  label: string
  tab: Tab
  /**
   * Only web service users on the Payments tab have a client key and allowed origins. [doc:
   * client-side, payments-settings.e2e.ts]
   */
  hasClientSettings: boolean
}

export const credentialTypes: Record<CredentialType, TypeInfo> = {
  'web-service': {
    label: 'Web service user',
    tab: 'payments',
    hasClientSettings: true,
  },
  report: {
    label: 'Report service user',
    tab: 'payments',
    hasClientSettings: false,
  },
  'platform-web-service': {
    label: 'Web service user',
    tab: 'platforms',
    hasClientSettings: false,
  },
  lem: {
    label: 'LEM user',
    tab: 'platforms',
    hasClientSettings: false,
  },
}

/** The two tabs both have a web service user, so the tab is part of the name. */
export function typeInWords(type: CredentialType): string {
  const { label, tab } = credentialTypes[type]
  return `${label} (${tab === 'payments' ? 'Payments' : 'Platforms'})`
}

/** The types of one tab, in the order of the create dialog. */
export function typesOf(tab: Tab): CredentialType[] {
  const all: CredentialType[] = ['web-service', 'report', 'platform-web-service', 'lem']
  return all.filter((type) => credentialTypes[type].tab === tab)
}

/**
 * Payments credentials reach merchant accounts, all or a list; Platforms credentials belong to the
 * balance platform. [doc: api-credentials, accounts.e2e.ts]
 */
export function hasAccounts(type: CredentialType): boolean {
  return credentialTypes[type].tab === 'payments'
}
