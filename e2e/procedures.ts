// The documented procedures from the list to the save, each in any world that has something for it.
import type { Page } from '@playwright/test'

import type { Credential } from '#domain/changes/credential.ts'

import {
  allowOrigin,
  allowRange,
  copy,
  expireNow,
  generateClientKey,
  generatePassword,
  giveRole,
  resetExpiry,
  switchActive,
  turnToPasswords,
} from './acts.ts'
import { create, generateKey, heading, save } from './product.ts'

export type Tab = 'payments' | 'platforms'

/** Whose turn it is where: what somebody can change there, and as of when. */
export type Situation = {
  now: number
  credentials: readonly Credential[]
  /** What the company's first credential has, others can be given. */
  firstRoles: readonly string[]
  /** Whether the balance platform can be reached from there. */
  hasPlatforms: boolean
}

/** A procedure in one world. It begins on the list, where its credential is in sight. */
export type Task = { tab: Tab; username?: string; run: (page: Page) => Promise<void> }

export type Procedure = {
  name: string
  /** Nothing where this world has nothing to do it to. */
  in: (situation: Situation) => Task | undefined
}

function creating(
  name: string,
  tab: Tab,
  type: string,
  giveSecret: (page: Page) => Promise<void> = takeKey,
): Procedure {
  const run = async (page: Page) => {
    await create(page, type, 'Second shop')
    await giveSecret(page)
    await save(page)
  }
  return {
    name,
    in: ({ hasPlatforms }) => (tab === 'platforms' && !hasPlatforms ? undefined : { tab, run }),
  }
}

/** `act` is all that is done between opening a credential that fits, the last such, and the save. */
function changing(
  name: string,
  fits: (credential: Credential, situation: Situation) => boolean,
  act: (page: Page, credential: Credential, situation: Situation) => Promise<unknown>,
): Procedure {
  return {
    name,
    in(situation) {
      const credential = situation.credentials.findLast((one) => fits(one, situation))
      if (!credential) return undefined
      const { username, type } = credential
      const tab = isOfPlatform(type) ? 'platforms' : 'payments'
      const run = async (page: Page) => {
        await page.getByRole('link', { name: username, exact: true }).click()
        await heading(page, 'Configure API credential').waitFor()
        await act(page, credential, situation)
        await save(page)
      }
      return { tab, username, run }
    },
  }
}

async function takeKey(page: Page): Promise<void> {
  await generateKey(page)
  await copy(page, 'Copy API key')
}

async function takePassword(page: Page): Promise<void> {
  await turnToPasswords(page)
  await generatePassword(page)
  await copy(page, 'Copy password')
}

function isOfPlatform(type: Credential['type']): boolean {
  return type === 'platform-web-service' || type === 'lem'
}

const isWebService = ({ type }: Credential) => type === 'web-service'

const hasExpiringKey = ({ previousKeys }: Credential, { now }: Situation) =>
  previousKeys.some(({ expiresAt }) => expiresAt > now)

/** A role that this credential of Payments could have and has not. */
const lackedRole = ({ roles }: Credential, { firstRoles }: Situation) =>
  firstRoles.find((role) => !roles.includes(role))

const newOrigin = 'https://new.larkfield.example'
const newRange = '198.51.100.64/27'

export const procedures: readonly Procedure[] = [
  creating('Create a credential for payments', 'payments', 'Web service user'),
  creating('Create a credential for reports', 'payments', 'Report service user', takePassword),
  creating('Create a credential for the platform', 'platforms', 'Web service user'),
  creating('Create a LEM credential', 'platforms', 'LEM user'),
  changing('Generate an API key', isWebService, takeKey),
  changing('Reset an expiring key', hasExpiringKey, resetExpiry),
  changing('Expire a key now', hasExpiringKey, expireNow),
  changing('Change a password', isWebService, takePassword),
  changing(
    'Set a client key, an origin and an address range',
    ({ type, origins, ipRanges }) =>
      type === 'web-service' && !origins.includes(newOrigin) && !ipRanges.includes(newRange),
    async (page) => {
      await generateClientKey(page)
      await allowOrigin(page, newOrigin)
      await allowRange(page, newRange)
    },
  ),
  changing(
    'Give a role',
    (one, situation) => isWebService(one) && lackedRole(one, situation) !== undefined,
    (page, one, situation) => giveRole(page, lackedRole(one, situation) ?? ''),
  ),
  changing('Deactivate a credential', ({ isActive }) => isActive, switchActive),
]
