// What is known of one role of API credentials, and how the catalogue writes it down.
import type { CredentialType } from '#contract/credential.ts'

import type { ApiCall } from './api-call.ts'

/** One role. What nobody documents is false or absent, never guessed. */
export type Role = {
  /** Exactly as the API spells it. */
  name: string
  /**
   * The categories of roles follow the documentation; the original’s own are not public. [choice:
   * catalogue.test.ts]
   */
  category: string
  /** Which types of credential can have it. */
  family: readonly CredentialType[]
  /** What it opens, in one sentence. */
  opens: string
  /** A new credential of its type starts with it. */
  isDefault: boolean
  /** Only the provider's support can enable it. */
  viaSupport: boolean
  /** How it is known: provider's docs, a published example, a real account, somebody else's text. */
  certainty: 'documented' | 'example' | 'observed' | 'third-party'
  /** The calls that it is documented to open. */
  calls: readonly ApiCall[]
  /**
   * Some calls are opened by the likeliest role, as nobody documents which one does. [choice:
   * catalogue.test.ts]
   */
  callsByChoice?: readonly ApiCall[] | undefined
  /** Why it deserves a credential of its own. */
  sensitivity?: Sensitivity | undefined
  needsPciAssessmentOnLive?: string | undefined
  isLegacy?: boolean | undefined
  /** `opens` is read from the name alone. */
  descriptionInferred?: boolean | undefined
  /** The role is known, its spelling in the API is not: it follows its siblings. */
  spellingInferred?: boolean | undefined
  /** The name of the role without which this one has no effect. */
  requires?: string | undefined
}

export type Sensitivity = 'card data' | 'pin' | 'payout' | 'refund'

type Extras = Partial<Omit<Role, 'name' | 'category' | 'family' | 'opens'>>

/** Writes down a role of one category: documented and plain, unless `extras` say otherwise. */
type RoleWriter = (name: string, opens: string, extras?: Extras) => Role

/** A writer for the roles of one category, all of them for the same type of credential. */
export function rolesOf(category: string, type: CredentialType): RoleWriter {
  return (name, opens, extras = {}) => ({
    name,
    category,
    family: [type],
    opens,
    isDefault: false,
    viaSupport: false,
    certainty: 'documented',
    calls: [],
    ...extras,
  })
}
