// Two builds that differ as two releases do: every script has another name.
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Copies a build and gives all its scripts the names that they would have in another release. */
export async function otherBuildOf(dist: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  await cp(dist, folder, { recursive: true })
  const assets = await readdir(join(folder, 'assets'))
  const named = assets.flatMap((name): [old: string, other: string][] => {
    const [, stem, hash = ''] = /^(.+)-([\w-]{8})\.js$/.exec(name) ?? []
    return stem === undefined ? [] : [[name, `${stem}-${hash.slice(1)}${hash.slice(0, 1)}.js`]]
  })
  for (const [old, other] of named) {
    await rename(join(folder, 'assets', old), join(folder, 'assets', other))
  }
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    if (/\.(br|gz)$/.test(name)) await rm(path)
    else if (/\.(html|js)$/.test(name)) await rewrite(path, named)
  }
  return folder
}

async function rewrite(path: string, named: [old: string, other: string][]): Promise<void> {
  const text = await readFile(path, 'utf8')
  await writeFile(
    path,
    named.reduce((rest, [old, other]) => rest.replaceAll(old, other), text),
  )
}
