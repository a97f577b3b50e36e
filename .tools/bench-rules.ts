// `npm run bench:rules`: what grows with what people send, and how fast; keeps README's table.
import { describeChanges } from '#domain/changes/change.ts'
import { isAllowedAddress } from '#domain/values/allowed-address.ts'
import { admitEntries, refusedEntries, takeApart } from '#domain/values/entry-list.ts'
import { checkIpRange, ipRangeAdvices, ipRanges } from '#domain/values/ip-range.ts'
import { origins } from '#domain/values/origin.ts'
import { checkDescription } from '#domain/changes/refusal.ts'
import { checkRoles } from '#domain/roles/assignable.ts'
import { searchRoles } from '#domain/roles/role.ts'
import { roleCatalogue } from '#domain/roles/catalogue.ts'
import { readBody } from '#mocks/transport/body.ts'

import { keepInReadme, tableOf } from './readme-table.ts'

const sizes = [1000, 10_000]
const rounds = 9
/** Ten times as much may take so much longer: n log n, and a machine that does other things. */
const mostGrowth = 25
/** Below this, nobody waits, and a clock measures little but itself. */
const noticedMs = 20

const originsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `https://a${index}.example.com`)
const rangesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `10.${index >> 8}.${index & 255}.0/24`)

const nothing = { description: '', isActive: true, roles: [], accounts: [], expiringKeys: [] }

/** What is done with so many entries or characters. Whatever is made for it is not timed. */
const tasks: Record<string, (size: number) => () => unknown> = {
  'Refuse a list of so many origins': (size) => {
    const texts = originsOf(size)
    return () => refusedEntries(origins, texts)
  },
  'Read so many origins, one by one': (size) => {
    const texts = originsOf(size)
    return () => texts.map((text) => origins.read(text))
  },
  'Take so many pasted entries apart, and judge each': (size) => {
    const text = [...rangesOf(size), ...originsOf(size)].join('\n')
    return () => admitEntries(ipRanges, takeApart(ipRanges, text), [])
  },
  'Advise on so many IP ranges': (size) => {
    const texts = rangesOf(size)
    return () => ipRangeAdvices(texts)
  },
  'Find an address among so many ranges': (size) => {
    const texts = rangesOf(size)
    return () => isAllowedAddress('192.0.2.1', texts)
  },
  'Tell so many changes of a list': (size) => {
    const before = { ...nothing, origins: originsOf(size), ipRanges: [] }
    const changes = { origins: originsOf(size).map((origin) => `${origin}:8443`) }
    return () => describeChanges(before, changes)
  },
  'Refuse so many roles': (size) => {
    const names = originsOf(size)
    return () => checkRoles('web-service', names, names)
  },
  'Search roles by so many characters': (size) => {
    const query = 'management api '.repeat(size / 15)
    return () => searchRoles(roleCatalogue, query)
  },
  'Refuse an address of so many dots': (size) => {
    const text = '.'.repeat(size)
    return () => checkIpRange(text, [])
  },
  'Refuse a description of so many characters': (size) => {
    const text = '🔑'.repeat(size)
    return () => checkDescription(text)
  },
  'Refuse JSON of so many levels': (size) => {
    const text = '[{"a":'.repeat(size)
    return () => readBody(text)
  },
}

let isTooSlow = false
const rows = Object.entries(tasks).map(([name, prepare]) => {
  const medians = sizes.map((size) => timed(prepare(size)))
  const [small = 0, large = 0] = medians
  if (large > noticedMs && large / small > mostGrowth) {
    console.error(`${name} grows faster than what it works on`)
    isTooSlow = true
  }
  return [name, ...medians.map((ms) => ms.toFixed(2))]
})

const heads = sizes.map((size) => size.toLocaleString('en-GB'))
const table = tableOf([[`Median of ${rounds}, in ms`, ...heads], ...rows])
console.log(table)
keepInReadme('bench:rules', table)
if (isTooSlow) process.exitCode = 1

/** The median of some rounds, after one that only warms up. */
function timed(run: () => unknown): number {
  run()
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0
}
