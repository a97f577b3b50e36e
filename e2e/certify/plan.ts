// Which procedures are run in which worlds, and in which order, on which engine and where: from a seed.
import type { Environment } from '#contract/credential.ts'
import { engineNames, type EngineName } from '#tools/browsers.ts'
import { isFirstCredential } from '#domain/roles/assignable.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import { scenarios } from '#mocks/scenarios/catalogue.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'

import { linkTo, type State } from '#kit/open.ts'
import { procedures, type Procedure, type Situation, type Task } from '#flows/procedures.ts'

/** A procedure in a world: every run of it must end in the same one. */
export type Case = { name: string; run: Task['run']; link: (base: string) => string }

/** What no result may depend on. */
export type Surroundings = { timeZone: string; locale: string }

/** A fresh context that goes through some cases, each in a world begun afresh. */
export type Visit = { engine: EngineName; where: Surroundings; cases: Case[] }

/**
 * The evening before clocks go forward in Amsterdam: the 24 hours of a key lie across it. They do
 * not in Kolkata, half an hour off the others, and have already in Los Angeles.
 */
const startsAt = Date.parse('2026-03-28T19:30:00Z')
const timeZones = ['Europe/Amsterdam', 'Asia/Kolkata', 'America/Los_Angeles']

/**
 * The usual one; one with small letters of its own; one with digits of its own, from right to left.
 * In Turkish, Playwright fills in no field of Firefox: there it looks for an `input` and finds `ınput`.
 */
const locales: Record<EngineName, string[]> = {
  chromium: ['en-GB', 'tr-TR', 'ar-EG'],
  firefox: ['en-GB', 'lt-LT', 'ar-EG'],
  webkit: ['en-GB', 'tr-TR', 'ar-EG'],
}

/** More than a page of the list has. */
const crowdSize = 60

type Place = { as: string; account: string; environment: Environment }
const usual: Place = { as: 'amara', account: 'LarkfieldGoods', environment: 'test' }
/** Where their stories play, if not where all others do. */
const places: Record<string, Partial<Place>> = {
  'merchant-only': { as: 'finn', account: 'LarkfieldStores' },
  'live-not-set-up': { environment: 'live' },
}

/** Every procedure in every world that has something for it. */
export function allCases(): Case[] {
  return scenarios.flatMap((scenario) =>
    procedures.flatMap((procedure) => caseOf(procedure, scenario) ?? []),
  )
}

function caseOf(procedure: Procedure, scenario: Scenario): Case | undefined {
  const place = { ...usual, ...places[scenario.name] }
  const size = scenario.usualSize === undefined ? undefined : crowdSize
  const task = procedure.in(situationAt(place, scenario, size))
  if (!task) return undefined
  const { tab, username, run } = task
  const search = size !== undefined && username !== undefined ? `?search=${username}` : ''
  const state: State = {
    page: `developers/api-credentials/${tab}${search}`,
    scenario: scenario.name,
    ...(size !== undefined && { size }),
    now: startsAt,
    freeze: true,
    ...place,
  }
  return {
    name: `${procedure.name}, in ${scenario.name}`,
    run,
    link: (base) => linkTo(base, state),
  }
}

function situationAt(
  { account, environment }: Place,
  scenario: Scenario,
  size: number | undefined,
): Situation {
  const { credentials, accounts } = scenario.build(startsAt, size)
  const all = credentials.filter((one) => one.environment === environment)
  const isCompany = accounts.some(({ id, level }) => id === account && level === 'company')
  return {
    now: startsAt,
    credentials: isCompany ? all : all.filter((one) => String(one.accounts) === account),
    firstRoles: all.find(isFirstCredential)?.roles ?? [],
    hasPlatforms: isCompany,
  }
}

/**
 * Of a hundred runs. A context of WebKit is a process of its own, and Firefox takes three times as
 * long as Chromium: each case comes to them once.
 */
const shares: Record<EngineName, number> = { chromium: 76, firefox: 12, webkit: 12 }
/** A context is cold once: the more cases share it, the more runs there are. */
const casesPerVisit: Record<EngineName, number> = { chromium: 7, firefox: 7, webkit: 13 }

/** A case is planned so often at least: of few runs, each is one of few cases. */
const leastRunsOfCase = 8

/**
 * So many runs, in an order that the seed alone decides. Wherever it is cut short, each engine has
 * had its share, and as few cases as can be have nothing to be compared with.
 */
export function planVisits(cases: Case[], runs: number, seed: string): Visit[] {
  const chance = chanceFrom(seed)
  const chosen = shuffled(cases, chance).slice(0, Math.ceil(runs / leastRunsOfCase))
  return inTurns(
    engineNames.flatMap((engine) =>
      visitsOn(engine, chosen, Math.round((runs * shares[engine]) / 100), chance),
    ),
  )
}

/**
 * Each time it is the turn of the engine that has had least of its share, and of its visits that of
 * the one with the most cases that came less than twice.
 */
function inTurns(visits: Visit[]): Visit[] {
  const left = Map.groupBy(visits, ({ engine }) => engine)
  const wanted = new Map([...left].map(([engine, own]) => [engine, countRuns(own)]))
  const times = new Map<Case, number>()
  const share = (engine: EngineName) =>
    countRuns(left.get(engine) ?? []) / (wanted.get(engine) ?? 1)
  const lacking = ({ cases }: Visit) =>
    cases.reduce((sum, one) => sum + Math.max(0, 2 - (times.get(one) ?? 0)), 0) / cases.length
  return visits.flatMap(() => {
    const [engine] = engineNames.toSorted((one, other) => share(other) - share(one))
    const own = (engine && left.get(engine)) ?? []
    const [next] = own.toSorted((one, other) => lacking(other) - lacking(one))
    if (!next) return []
    own.splice(own.indexOf(next), 1)
    for (const one of next.cases) times.set(one, (times.get(one) ?? 0) + 1)
    return [next]
  })
}

function countRuns(visits: readonly Visit[]): number {
  return visits.reduce((sum, { cases }) => sum + cases.length, 0)
}

/** Passes over all cases. From pass to pass each goes on to another time zone and locale. */
function visitsOn(engine: EngineName, cases: Case[], runs: number, chance: () => number): Visit[] {
  const visits: Visit[] = []
  for (let pass = 0, left = runs; left > 0; pass += 1, left -= cases.length) {
    const turns = cases.map((one, index) => ({
      one,
      timeZone: timeZones[(index + pass) % 3] ?? '',
      locale: locales[engine][(Math.floor(index / 3) + pass) % 3] ?? '',
    }))
    const chosen = shuffled(turns, chance).slice(0, left)
    const together = Map.groupBy(chosen, ({ timeZone, locale }) => `${timeZone} ${locale}`)
    const ofPass: Visit[] = []
    for (const turn of together.values()) {
      const [{ timeZone, locale } = { timeZone: '', locale: '' }] = turn
      for (let start = 0; start < turn.length; start += casesPerVisit[engine]) {
        const some = turn.slice(start, start + casesPerVisit[engine])
        ofPass.push({ engine, where: { timeZone, locale }, cases: some.map(({ one }) => one) })
      }
    }
    visits.push(...shuffled(ofPass, chance))
  }
  return visits
}

function shuffled<Item>(items: Item[], chance: () => number): Item[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)
}
