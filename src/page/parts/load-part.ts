// Loads the code that comes late, ahead of its use where it can, and finds out why some did not come.

/**
 * `offline`: the address that the product comes from does not answer. `outdated`: it answers with a
 * newer build. `held back`: it answers with this build, and still the part does not arrive.
 */
export type MissingReason = 'offline' | 'outdated' | 'held back'

export class PartMissing extends Error {
  readonly reason: MissingReason

  constructor(reason: MissingReason, cause: unknown) {
    super('A part of the simulator could not be loaded.', { cause })
    this.reason = reason
  }
}

type Load<Part> = () => Promise<Part>

/** How likely a part is wanted soon: by most people who see a list, or by whoever comes there. */
export type Likelihood = 'next' | 'some day'

const expected: Record<Likelihood, Load<unknown>[]> = { next: [], 'some day': [] }

/** Says that a part will be needed, and answers its load. */
export function expectPart<Part>(
  load: Load<Part>,
  likelihood: Likelihood = 'some day',
): Load<Part> {
  expected[likelihood].push(load)
  return load
}

/** Loads a part or throws `PartMissing`. Each call is a new try, as builds check every import(). */
export async function loadPart<Part>(load: Load<Part>): Promise<Part> {
  try {
    return await load()
  } catch (cause) {
    // Code that came, and fails as it begins, fails with an error of its own.
    if (!(cause instanceof TypeError)) throw cause
    throw new PartMissing(await whyMissing(), cause)
  }
}

/**
 * Loads all parts that are expected, one after another, what is wanted next before the rest, and the
 * parts that these expect in turn. A tab that has them goes on when the browser is offline and when a
 * newer build has replaced its own.
 */
export async function loadAhead(): Promise<void> {
  for (let load = takeExpected(); load; load = takeExpected()) {
    try {
      // One by one: whoever is at work has the network first.
      await load()
    } catch {
      // Whoever needs it is told then.
      return
    }
  }
}

function takeExpected(): Load<unknown> | undefined {
  return expected.next.shift() ?? expected['some day'].shift()
}

/** Does so as soon as the page has come to rest, unless the person asked for few data. */
export function loadAheadWhenIdle(): void {
  if (wantsFewData()) return
  // Not in every browser; there, a moment is all that is waited for.
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(() => void loadAhead(), { timeout: 2_000 })
  } else setTimeout(() => void loadAhead(), 200)
}

/** Whether this person asked their browser to load nothing that may not be needed. */
export function wantsFewData(): boolean {
  return Object(Reflect.get(navigator, 'connection')).saveData === true
}

async function whyMissing(): Promise<MissingReason> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(import.meta.env.BASE_URL, { cache: 'no-store', signal })
    return reasonFrom(await response.text(), script?.src ?? '')
  } catch {
    return 'offline'
  }
}

const patienceMs = 5_000

/** `page` is the start page as it is served now, `script` the address of the script that runs. */
export function reasonFrom(page: string, script: string): MissingReason {
  const [, served] = /<script type="module"[^>]* src="([^"]+)"/.exec(page) ?? []
  // Some other page stands there, of a proxy that wants a login for one.
  if (served === undefined) return 'offline'
  return script.endsWith(served) ? 'held back' : 'outdated'
}
