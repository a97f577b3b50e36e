// What happens in a generated case: for each cause, what somebody did, what shows it, and its proof.
import type { Condition, Exercise, Step } from '#contract/exercise.ts'
import type { Chance } from '#domain/values/chance.ts'
import { day, minute } from '#domain/values/time.ts'

import type { CauseName } from './incident-causes.ts'
import {
  foreignRanges,
  orders,
  pageOrigins,
  passwordWorld,
  payouts,
  restingScenes,
  restingWorld,
  shopOrigins,
  tills,
  twins,
  twinWorld,
  webShop,
  type Scene,
} from './incident-scenes.ts'
import * as steps from './incident-steps.ts'

/** One of a list. */
export function oneOf<T>(list: readonly [T, ...T[]] | readonly T[], chance: Chance): T {
  const found = list[Math.floor(chance() * list.length)]
  if (found === undefined) throw new Error('There is nothing to choose from.')
  return found
}

export type Plot = Pick<Exercise, 'scenario' | 'environment' | 'page' | 'past' | 'marks'> & {
  scene: Scene
  /** The credential at which it is proven. */
  username: string
  /** What is answered; undefined where no API is asked at all. */
  status: 401 | 403 | undefined
  /** Since when, in minutes before the start. */
  sinceMinutes: number
  /** What is to be done for the proof, where it is more than to get the integration going. */
  task?: string
  /** What customers tell besides. */
  told?: string
  proof: { words: string; when: Condition[] }
  solve: Step[]
}

type Draw = { chance: Chance; by: string }

const dayMinutes = day / minute

/** Whole minutes from `from` on, fewer than `to`. */
function minutes(from: number, to: number, chance: Chance): number {
  return from + Math.floor(chance() * (to - from))
}

function works({ caller, username }: Scene): Condition {
  return { is: 'caller works', caller, of: { username }, with: 'current' }
}

const digitsOf = ({ username }: Pick<Scene, 'username'>) => username.split('@')[0] ?? ''

/** Works again, with whatever its credential has by then. */
function going(scene: Scene, ...more: Condition[]): Plot['proof'] {
  const words = `The ${scene.caller} works on ${digitsOf(scene)}, with its current secret`
  return { words, when: [works(scene), ...more] }
}

const marks = { wrongAnswers: 1, secretsLost: 1 }

/** In the world in which all else works. */
function at(scene: Scene) {
  const { page, username } = scene
  return { scene, page, username, scenario: restingWorld, environment: 'test' as const }
}

type Save = Extract<NonNullable<Exercise['past']>[number], { did: 'saved' }>

function saved(
  { username }: Scene,
  by: string,
  minutesAgo: number,
  changes: Save['changes'],
): Save {
  return { did: 'saved', minutesAgo, by, of: { username }, changes }
}

export const plots: Record<CauseName, (draw: Draw) => Plot> = {
  unsaved({ chance, by }) {
    const scene = oneOf(restingScenes, chance)
    const sinceMinutes = minutes(15, 600, chance)
    const { caller } = scene
    return {
      ...at(scene),
      proof: going(scene),
      marks,
      status: 401,
      sinceMinutes,
      past: [{ did: 'gave', minutesAgo: sinceMinutes, by, caller, what: 'unsaved' }],
      solve: steps.renewAndGive(scene, 'API key'),
    }
  },
  expired({ chance, by }) {
    const scene = oneOf(restingScenes, chance)
    const sinceMinutes = minutes(15, 600, chance)
    const minutesAgo = dayMinutes + sinceMinutes
    return {
      ...at(scene),
      proof: going(scene),
      marks,
      status: 401,
      sinceMinutes,
      past: [{ ...saved(scene, by, minutesAgo, {}), renewed: 'apiKey' }],
      solve: steps.renewAndGive(scene, 'API key'),
    }
  },
  family({ chance, by }) {
    const scene = oneOf(restingScenes, chance)
    const others = restingScenes.filter(({ call }) => call.api !== scene.call.api)
    const { caller } = scene
    const of = { username: oneOf(others, chance).username }
    const sinceMinutes = minutes(15, 600, chance)
    return {
      ...at(scene),
      proof: going(scene),
      marks: { ...marks, refusedCalls: 1 },
      status: 401,
      sinceMinutes,
      past: [{ did: 'gave', minutesAgo: sinceMinutes, by, caller, of, what: 'current' }],
      solve: steps.renewAndMove(scene),
    }
  },
  role({ chance, by }) {
    const scene = oneOf([webShop, tills, payouts], chance)
    const { username, opener } = scene
    const roles = scene.roles.filter((role) => role !== opener)
    const sinceMinutes = minutes(15, 600, chance)
    return {
      ...at(scene),
      status: 403,
      sinceMinutes,
      past: [saved(scene, by, sinceMinutes, { roles })],
      proof: going(scene),
      marks: {
        ...marks,
        excessRoles: 1,
        needed: [{ of: { username }, roles: [...scene.roles] }],
      },
      solve: steps.addRole(scene),
    }
  },
  address({ chance, by }) {
    const scene = oneOf(restingScenes, chance)
    const { username, address } = scene
    const sinceMinutes = minutes(15, 600, chance)
    return {
      ...at(scene),
      status: 403,
      sinceMinutes,
      past: [saved(scene, by, sinceMinutes, { ipRanges: [oneOf(foreignRanges, chance)] })],
      // Whoever empties the list lets everybody in.
      proof: going(scene, { is: 'addresses', of: { username }, with: [address] }),
      marks,
      solve: steps.addAddress(scene),
    }
  },
  environment({ chance }) {
    const { test: scene, live: username } = oneOf(twins, chance)
    const sinceMinutes = minutes(30, 600, chance)
    const of = { username }
    return {
      ...at(scene),
      username,
      scenario: twinWorld,
      environment: 'live',
      status: 401,
      sinceMinutes,
      past: [
        {
          did: 'called',
          minutesAgo: sinceMinutes,
          environment: 'test',
          of: { username: scene.username },
          call: scene.call,
          times: minutes(2, 20, chance),
        },
      ],
      told: 'On Test, with the very same key, it works.',
      task: 'generate an API key there, copy it, save it, and send a request with it that is answered with 200.',
      proof: {
        words: `A new key of ${digitsOf({ username })} on Live was let in`,
        when: [
          { is: 'renewed', of, secret: 'apiKey' },
          { is: 'request answered', of, status: 200 },
        ],
      },
      marks: { ...marks, refusedCalls: 1 },
      solve: steps.renewAndTry(username),
    }
  },
  inactive({ chance, by }) {
    const scene = oneOf(restingScenes, chance)
    const { username } = scene
    const sinceMinutes = minutes(15, 600, chance)
    return {
      ...at(scene),
      status: 401,
      sinceMinutes,
      past: [saved(scene, by, sinceMinutes, { isActive: false })],
      proof: going(scene, { is: 'not renewed', of: { username }, secret: 'apiKey' }),
      marks,
      solve: steps.activate(scene),
    }
  },
  origin({ chance, by }) {
    const origin = oneOf(pageOrigins, chance)
    const { username } = webShop
    const sinceMinutes = minutes(15, 600, chance)
    const origins = shopOrigins.filter((one) => one !== origin)
    const when: Condition[] = [
      { is: 'origins', of: { username }, with: [origin] },
      { is: 'not renewed', of: { username }, secret: 'clientKey' },
    ]
    return {
      ...at(webShop),
      status: undefined,
      sinceMinutes,
      past: [saved(webShop, by, sinceMinutes, { origins })],
      told: `The payment form stays empty. The browser’s console at ${origin} says: “Access to fetch from origin ${origin} has been blocked by CORS policy”.`,
      task: `let the payment form at ${origin} load again, with the client key that it has.`,
      proof: { words: `${digitsOf(webShop)} allows ${origin}, with its client key`, when },
      marks,
      solve: steps.addOrigin(webShop, origin),
    }
  },
  password({ chance, by }) {
    const sinceMinutes = minutes(15, 600, chance)
    return {
      ...at(orders),
      proof: going(orders),
      marks,
      scenario: passwordWorld,
      status: 401,
      sinceMinutes,
      past: [{ ...saved(orders, by, sinceMinutes, {}), renewed: 'password' }],
      solve: steps.renewAndGive(orders, 'password'),
    }
  },
}
