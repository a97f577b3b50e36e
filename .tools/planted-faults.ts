// Ten faults, each of which breaks one promise of the product, planted one at a time under the model
// of all commands (mocks/credential-life.test.ts): after how many series of commands is it found?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'

import { root } from './build-folder.ts'

type PlantedFault = {
  /** What is no longer true with it. */
  promise: string
  path: string
  /** The text of that file which the fault takes the place of. It stands there once. */
  sound: string
  faulty: string
}

const model = 'mocks/credential-life.test.ts'

const faults: PlantedFault[] = [
  {
    promise: 'At its end a key is expired',
    path: 'src/domain/keys/api-key.ts',
    sound: 'now >= key.expiresAt',
    faulty: 'now > key.expiresAt',
  },
  {
    promise: 'A new rotation never lengthens an old end',
    path: 'src/domain/keys/api-key.ts',
    sound: '[...ring.previous, replaced]',
    faulty:
      '[...ring.previous.map((key) => ({ ...replaced, ...key, expiresAt: now + overlapMs })), replaced]',
  },
  {
    promise: 'A generated secret becomes live once',
    path: 'mocks/commands/generated-secret.ts',
    sound:
      "for (const { id } of Object.values(generated)) await tx.objectStore('generated').delete(id)",
    faulty:
      "for (const { id } of Object.values(generated)) await tx.objectStore('generated').get(id)",
  },
  {
    promise: 'A generated secret belongs to its credential',
    path: 'mocks/commands/generated-secret.ts',
    sound: 'made?.credentialId === credentialId && ',
    faulty: 'made && ',
  },
  {
    promise: 'Nobody overwrites what they have not seen',
    path: 'mocks/customer-area/save-credential.ts',
    sound: 'credential.revision !== revision',
    faulty: 'credential.revision < revision',
  },
  {
    promise: 'A command is repeated by the one who gave it',
    path: 'mocks/commands/once.ts',
    sound: '${context.user.id} ${fingerprint(commandKey)}',
    faulty: '${fingerprint(commandKey)}',
  },
  {
    promise: 'Inactive stops the password too',
    path: 'src/domain/calls/access.ts',
    sound: 'if (!isActive) {',
    faulty: "if (!isActive && secret.kind === 'API key') {",
  },
  {
    promise: 'TEST and LIVE are two worlds',
    path: 'src/domain/calls/access.ts',
    sound: 'if (credential.environment !== environment) {',
    faulty: "if (credential.environment === 'test' && environment === 'live') {",
  },
  {
    promise: 'A clock that goes back undoes nothing',
    path: 'mocks/database/history.ts',
    sound: 'at: Math.min(one.at, to)',
    faulty: 'at: one.at',
  },
  {
    promise: 'What the Management API answers works at once',
    path: 'mocks/provider-apis/management-credentials.ts',
    sound: 'password: password.made, ',
    faulty: '',
  },
]

/** The faults whose place is no longer there, in words: the code moved on, and the fault did not. */
export function misplacedFaults(): string[] {
  return faults
    .filter(({ path, sound }) => readFileSync(join(root, path), 'utf8').split(sound).length !== 2)
    .map(({ path, sound }) => `${path} does not have “${sound}” once.`)
}

/** Runs the model with the fault in place of what is sound; undefined when it notices nothing. */
async function seriesUntilFound(fault: PlantedFault): Promise<number | undefined> {
  const plugin = {
    name: 'planted-fault',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (id.split('?')[0] !== join(root, fault.path)) return undefined
      return code.replace(fault.sound, () => fault.faulty)
    },
  }
  const options = { watch: false, run: true, reporters: [{}] }
  const vitest = await startVitest('test', [model], options, { plugins: [plugin] })
  const errors = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()])
    .flatMap((test) => test.result().errors ?? [])
  process.exitCode = 0
  await vitest.close()
  const [, series] = /failed after (\d+) tests?/.exec(errors[0]?.message ?? '') ?? []
  return series === undefined ? undefined : Number(series)
}

/** Whether the model of the commands finds all of them. Prints a line for each. */
export async function findPlantedFaults(): Promise<boolean> {
  const misplaced = misplacedFaults()
  if (misplaced.length > 0) throw new Error(misplaced.join('\n'))
  let found = 0
  for (const fault of faults) {
    const series = await seriesUntilFound(fault)
    if (series !== undefined) found += 1
    console.log(
      `${fault.promise}: ${series === undefined ? 'NOT FOUND' : `found in series ${series}`}`,
    )
  }
  console.log(`${found} of ${faults.length} planted faults found.`)
  return found === faults.length
}
