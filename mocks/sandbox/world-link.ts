// A world as a link has it behind its `#`: packed if it is small enough, and put back whole or not at all.
import { limits } from '#contract/limits.ts'
import { WorldFile, type SandboxInput, type SandboxReply } from '#contract/sandbox.ts'
import { placeAsked } from '#domain/permission/asked-place.ts'
import { countText } from '#domain/values/count-text.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { rowsVersion } from '#mocks/database/upgrade.ts'
import { countRows } from '#mocks/scenarios/replace-world.ts'
import { invalid, Refused } from '#mocks/transport/problem.ts'

import { packText, unpackText, type Trouble } from './packed-text.ts'
import { exportWorld, readWorldFile, replaceByFile } from './world-file.ts'

/** The smallest row takes more than twenty characters: so many rows need not be packed to know. */
const mostRows = limits.link / 20

/**
 * A link can hold a whole world of up to 24,000 characters; of a larger one, the file is offered.
 * [choice: world-link.test.ts]
 */
export async function packWorld(
  _: SandboxInput<'packWorld'>,
  surroundings: Surroundings,
): Promise<SandboxReply<'packWorld'>> {
  if ((await surroundings.store.read(countRows)) > mostRows) throw tooLarge()
  const file = await exportWorld({}, surroundings)
  const pack = (it: WorldFile) => packText(JSON.stringify(it), rowsVersion)
  const world = await pack(file)
  if (world.length <= limits.link) return { world }
  // Sooner than not to be handed on, an exercise has no way back.
  const shorter = await pack(withoutMoments(file))
  if (shorter.length > limits.link) throw tooLarge()
  return { world: shorter }
}

function withoutMoments({ rows, ...file }: WorldFile): WorldFile {
  const world = rows['world']?.map((row) => {
    const { practice, ...rest }: { practice?: unknown } = Object(row)
    return practice === undefined ? rest : { ...rest, practice: { ...practice, moments: [] } }
  })
  return { ...file, rows: { ...rows, ...(world && { world }) } }
}

/** All that is wrong is refused at once, and before anything is lost. Throws 422. */
export async function unpackWorld(
  { body: { world: packed, mustKeep, ...asked } }: SandboxInput<'unpackWorld'>,
  surroundings: Surroundings,
): Promise<SandboxReply<'unpackWorld'>> {
  const read = readRows(await readPacked(packed))
  const { users, world } = read.whole
  const place = placeAsked(asked, { users, accounts: world.accounts })
  if ('refusals' in place) throw invalid(place.refusals)
  const isFormerKept = await replaceByFile(read, surroundings, { mustKeep })
  const isAsked = Object.values(asked).some((one) => one !== undefined)
  return {
    scenario: world.scenario,
    isPractising: world.practice !== undefined,
    isFormerKept,
    ...(isAsked && { identity: place.identity }),
  }
}

async function readPacked(packed: string): Promise<WorldFile> {
  const unpacked = await unpackText(packed, rowsVersion, limits.world)
  if ('trouble' in unpacked) throw refuse(troubleInWords(unpacked.trouble))
  const file = WorldFile.safeParse(JSON.parse(unpacked.text))
  if (!file.success) throw refuse(troubleInWords({ is: 'damaged' }))
  return file.data
}

/** What a file is refused for, said of the link. */
function readRows(file: WorldFile): ReturnType<typeof readWorldFile> {
  try {
    return readWorldFile(file)
  } catch (cause) {
    throw cause instanceof Refused ? refuse(cause.refusal.detail) : cause
  }
}

function troubleInWords(trouble: Trouble): string {
  switch (trouble.is) {
    case 'missing':
      return `The world of this link is missing: the part behind its # was lost on the way. ${askAgain}`
    case 'cut off': {
      const [arrived, all] = [countText(trouble.arrived), countText(trouble.of)]
      return `This link was cut off: ${arrived} of the ${all} characters of its world have arrived. ${askAgain}`
    }
    case 'damaged':
      return `This link is damaged: what has arrived is not what was sent. ${askAgain}`
    case 'newer':
      return 'This link was made by a newer version of the simulator, which keeps worlds in another form. Reload the page to get the newer version, or open the link where it was made.'
    case 'older':
      return 'This link was made by an older version of the simulator, which kept worlds in another form. Ask for a new link.'
    default:
      return trouble satisfies never
  }
}

const askAgain = 'Ask for the link again, or for the world as a file.'

function tooLarge(): Refused {
  const detail = `This world is too large for a link: more than ${countText(limits.link)} characters do not pass every chat and mail whole. Save it as a file instead.`
  return new Refused({ status: 422, detail })
}

function refuse(message: string): Refused {
  return invalid([{ name: 'world', value: '', message }])
}
