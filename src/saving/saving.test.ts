// Whatever happens in whatever order: the page loses nothing, and calls nothing saved that is not.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { GeneratedSecret, type CredentialChanges } from '#contract/credential.ts'
import { describeChanges, keyText, undoChange, withField } from '#domain/changes/change.ts'
import { rebase, restOf } from '#domain/changes/conflict.ts'

import { isBeingSaved, isSame, isStale, isUnsure, type Form } from './save-machine.ts'
import { createSaver } from './saver.ts'
import { noSecrets, secretToShow, forgetUnused, markSaved, addSecret } from './secrets-in-hand.ts'
import {
  createPretendBackend,
  type Answer,
  type PretendBackend,
  type Row,
} from './testing/pretend-backend.ts'
import { createWishes } from './testing/wishes.ts'

const form: Form<Row, CredentialChanges> = {
  describe: describeChanges,
  rest: restOf,
  noChanges: {},
}

type Kind = 'apiKey' | 'password'

type Step =
  | { do: 'type'; text: string }
  | {
      do: 'switch' | 'save' | 'follow' | 'keep mine' | 'take theirs' | 'leave' | 'forget generated'
    }
  | { do: 'toggle'; field: 'roles' | 'ipRanges'; item: string }
  | { do: 'generate'; kind: Kind }
  | { do: 'plan'; keyId: string; action: 'reset' | 'expire' }
  | { do: 'undo'; index: number }
  | { do: 'answer'; as: Answer }
  | { do: 'other saves'; changes: CredentialChanges }
  | { do: 'reading'; works: boolean }

const text = fc.constantFrom('A', 'B', 'B and more', ' C ')
const byOthers: fc.Arbitrary<CredentialChanges> = fc.oneof(
  text.map((description) => ({ description })),
  fc.subarray(['Checkout', 'Recurring', 'Payout']).map((roles) => ({ roles })),
  fc.constant<CredentialChanges>({ expiringKeys: [{ keyId: 'k1', action: 'expire' }] }),
  fc.constant({ generated: { apiKey: 'theirs' } }),
)
const only = <Do extends string>(...words: Do[]) => fc.record({ do: fc.constantFrom(...words) })
const toggle = (field: 'roles' | 'ipRanges', ...items: string[]) =>
  fc.record({
    do: fc.constant('toggle' as const),
    field: fc.constant(field),
    item: fc.constantFrom(...items),
  })

const edit: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), text }),
  only('switch' as const),
  toggle('roles', 'Checkout', 'Payout'),
  toggle('ipRanges', '192.0.2.1', '192.0.2.2'),
  fc.record({ do: fc.constant('generate' as const), kind: fc.constantFrom('apiKey', 'password') }),
  fc.record({
    do: fc.constant('plan' as const),
    keyId: fc.constantFrom('k1', 'k2'),
    action: fc.constantFrom('reset', 'expire'),
  }),
  fc.record({ do: fc.constant('undo' as const), index: fc.nat(2) }),
)
const answers = ['ok', 'unavailable', 'answer lost', 'never arrived'] as const
const answer = fc.record({ do: fc.constant('answer' as const), as: fc.constantFrom(...answers) })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: edit },
  { weight: 4, arbitrary: only('save' as const) },
  { weight: 4, arbitrary: answer },
  { weight: 2, arbitrary: only('follow' as const) },
  {
    weight: 2,
    arbitrary: only(...(['keep mine', 'take theirs', 'leave', 'forget generated'] as const)),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('other saves' as const), changes: byOthers }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reading' as const), works: fc.boolean() }) },
)

/** A page over a backend, with a person whose wishes are written down beside it. */
function openPage() {
  const backend = createPretendBackend()
  let keys = 0
  let pages = 0

  function load() {
    const name = `page ${(pages += 1)}`
    let hand = noSecrets
    const said: string[] = []
    const made = new Set<string>()
    let hasSaved = false
    const saver = createSaver({
      form,
      base: backend.row,
      read: () => backend.read(),
      send(base, changes, key) {
        // What somebody has taken back may be asked about, and must not take effect.
        const isQuestion = base.revision < backend.row.revision
        if (!isQuestion && !isSame(changes, state().changes)) throw new Error('Taken back.')
        return backend.send(name, base, changes, key)
      },
      onSaved(row, { generated }) {
        hasSaved = true
        hand = markSaved(hand, generated, row)
      },
      words: 'Changes saved',
      say(message) {
        expect(message.startsWith('Changes saved')).toBe(hasSaved)
        said.push(message)
      },
      hush() {
        hasSaved = false
        said.splice(0)
      },
      makeKey: () => `key ${(keys += 1)}`,
    })
    const state = () => saver.state.get()
    return {
      name,
      saver,
      said,
      state,
      made,
      wishes: createWishes(),
      generate(kind: Kind): string {
        const id = backend.generate()
        made.add(id)
        hand = addSecret(hand, GeneratedSecret.parse({ id, kind, value: `cleartext of ${id}` }))
        saver.change((changes) => ({
          ...changes,
          generated: { ...changes.generated, [kind]: id },
        }))
        return id
      },
      tidy() {
        const { changes, sent } = state()
        hand = forgetUnused(hand, changes.generated, sent?.changes.generated)
      },
      shown: (kind: Kind) => secretToShow(hand, kind, state().changes.generated, state().base),
    }
  }

  return { backend, load }
}

type Loaded = ReturnType<ReturnType<typeof openPage>['load']>

async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
}

test('What is pending, live and saved is what the page says it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 50, size: 'max' }),
      async (steps) => {
        const { backend, load } = openPage()
        let page = load()
        const left: Loaded[] = []
        for (const next of steps) {
          if (next.do === 'leave') {
            page.saver.setOnScreen(false)
            page.said.splice(0)
            left.push(page)
            page = load()
          } else take(next, page, backend)
          await settle()
          page.tidy()
          page.wishes.settle(page.state(), backend.isDone)
          expectTruth(page, backend)
          for (const { said } of left) expect(said).toEqual([])
        }
      },
    ),
    { numRuns: 3000 },
  )
})

function take(next: Step, page: Loaded, backend: PretendBackend): void {
  const { saver, wishes, state } = page
  switch (next.do) {
    case 'type':
      wishes.set({ field: 'description' }, next.text)
      return saver.change((changes, base) => withField(base, changes, 'description', next.text))
    case 'switch': {
      const isActive = !(state().changes.isActive ?? state().base.isActive)
      wishes.set({ field: 'isActive' }, isActive)
      return saver.change((changes, base) => withField(base, changes, 'isActive', isActive))
    }
    case 'toggle': {
      const { field, item } = next
      const list = state().changes[field] ?? state().base[field]
      const isIn = list.includes(item)
      wishes.set({ field, item }, !isIn)
      const toggled = isIn ? list.filter((one) => one !== item) : [...list, item]
      return saver.change((changes, base) => withField(base, changes, field, toggled))
    }
    case 'generate':
      return wishes.set({ field: 'generated', item: next.kind }, page.generate(next.kind))
    case 'plan':
      return plan(next.keyId, next.action, page)
    case 'undo':
      return undo(next.index, page)
    case 'save':
      void saver.save()
      return undefined
    case 'answer':
      return backend.waiting.shift()?.settle(next.as)
    case 'follow':
      return saver.follow(backend.row)
    case 'other saves':
      return backend.saveAsOther(next.changes)
    case 'keep mine':
    case 'take theirs':
      return decide(next.do, page, backend.row)
    case 'forget generated':
      return backend.forgetGenerated()
    case 'reading':
      backend.isReadable = next.works
      return undefined
    case 'leave':
      return undefined
    default:
      return next satisfies never
  }
}

/** The page offers this for a key that is there and has no plan yet. */
function plan(keyId: string, action: 'reset' | 'expire', { saver, wishes, state }: Loaded): void {
  const { base, changes } = state()
  const planned = changes.expiringKeys ?? []
  const isThere = base.expiringKeys.some(({ id }) => id === keyId)
  if (!isThere || planned.some((one) => one.keyId === keyId)) return
  wishes.set({ field: 'expiringKeys', item: keyId }, action)
  saver.change((current, row) =>
    withField(row, current, 'expiringKeys', [...planned, { keyId, action }]),
  )
}

/** The page offers this for what is not on its way. */
function undo(index: number, { saver, wishes, state }: Loaded): void {
  const change = form.describe(state().base, state().changes)[index]
  if (!change || isBeingSaved(form, state(), change)) return
  wishes.undo(change.key, state().base)
  saver.change((current, row) => undoChange(row, current, change.key))
}

function decide(choice: 'keep mine' | 'take theirs', { saver, wishes, state }: Loaded, row: Row) {
  const { base, changes } = state()
  if (!isStale(state(), row)) return
  if (choice === 'take theirs') wishes.clear()
  saver.settle(row, choice === 'take theirs' ? {} : rebase(base, row, changes))
}

function expectTruth(
  { name, state, wishes, shown, said, made }: Loaded,
  backend: PretendBackend,
): void {
  const now = state()
  const { base, changes, isBusy } = now
  const pending = describeChanges(base, changes).map(({ key }) => keyText(key))

  // What it believes to be stored was stored.
  expect(base).toEqual(backend.history.get(base.revision))
  // Nothing that somebody typed, ticked or generated disappears.
  expect(pending.toSorted()).toEqual(wishes.unfulfilledBy(base).toSorted())
  // Where it claims to know, it knows all that it has saved itself.
  if (!isBusy && !isUnsure(now)) {
    expect(base.revision).toBeGreaterThanOrEqual(backend.newestOf(name))
  }
  // A secret is called live only after a save made it so, and can be read while it is pending or live.
  for (const kind of ['apiKey', 'password'] as const) {
    const secret = shown(kind)
    const id = secret?.value.replace('cleartext of ', '') ?? ''
    if (secret?.isSaved === true) expect(backend.liveOnce).toContain(id)
    const wanted = changes.generated?.[kind]
    if (wanted !== undefined)
      expect(secret).toMatchObject({ id: wanted, value: `cleartext of ${wanted}`, isSaved: false })
  }
  // A key made here that is the current one can be copied for as long as the page is open.
  const current = base.apiKey?.tail ?? ''
  if (made.has(current)) expect(shown('apiKey')?.value).toMatch(/^cleartext of g/)
  // Told as saved is what is saved; where more was changed meanwhile, the message says so.
  if (said.includes('Changes saved')) expect(pending).toEqual([])
  // A refusal ends with what it refused: only secrets that cannot be saved any more are refused here.
  for (const { name: field, value } of now.refused) {
    expect(Object.entries(changes.generated ?? {})).toContainEqual([field.split('.')[1], value])
  }
  // No failure of the pretend backend is anything but one of its own answers.
  expect(now.failure?.errorCode).not.toBe('unexpected')
}
