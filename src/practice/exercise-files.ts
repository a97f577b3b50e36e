// The files of exercises as this host serves them: the list of all, one by its name, one by its address.
import { queryOptions } from '@tanstack/react-query'
import { ExerciseList } from '#contract/exercise-list.ts'
import { Exercise } from '#contract/exercise.ts'
import { incidentOf, seedIn } from '#domain/exercises/incident.ts'

const missing = 'The exercises could not be loaded. The browser may be offline: try again.'

export const exercisesQuery = queryOptions({
  queryKey: ['exercises'],
  queryFn: async () => {
    const text = await readText('exercises/index.json')
    if (text === undefined) throw new Error(missing)
    return ExerciseList.parse(JSON.parse(text)).data
  },
  staleTime: Infinity,
})

/** The text of an exercise, or why there is none. */
export type FileText = { text: string } | { refusal: string }

/**
 * `asked` is the name of a published exercise or of a case from a seed, or the address of a file on
 * the same host. [choice: exercise-link.e2e.ts]
 */
export async function readFile(asked: string): Promise<FileText> {
  const seed = seedIn(asked)
  if (seed !== undefined) return { text: JSON.stringify(incidentOf(seed)) }
  const isName = /^[a-z0-9-]+$/.test(asked)
  const address = isName ? `exercises/${asked}.json` : asked
  const url = new URL(address, isName ? baseUrl() : location.origin)
  if (url.origin !== location.origin) {
    return { refusal: 'The file of an exercise has to lie on the same host as the simulator.' }
  }
  const text = await readText(url.href).catch(() => undefined)
  if (text !== undefined) return { text }
  return {
    refusal: isName
      ? `There is no exercise “${asked}”, or it could not be loaded.`
      : `There is no file at ${url.pathname}, or it could not be loaded.`,
  }
}

/** Undefined for what is not there. A page in its place is no file: hosts answer with one. */
async function readText(address: string): Promise<string | undefined> {
  const response = await fetch(new URL(address, baseUrl()), { cache: 'no-cache' })
  const isPage = response.headers.get('Content-Type')?.includes('text/html') === true
  return response.ok && !isPage ? response.text() : undefined
}

function baseUrl(): string {
  return new URL(import.meta.env.BASE_URL, location.origin).href
}

/** The link that begins an exercise, and sends its result to a class where one is named. */
export function linkOf(name: string, classCode?: string): string {
  return `${baseUrl()}?exercise=${name}${classCode === undefined ? '' : `&class=${classCode}`}`
}

/** One published exercise, whole. */
export const exerciseQuery = (name: string) =>
  queryOptions({
    queryKey: ['exercises', name],
    queryFn: async () => {
      const file = await readFile(name)
      if ('refusal' in file) throw new Error(file.refusal)
      return Exercise.parse(JSON.parse(file.text))
    },
    staleTime: Infinity,
  })
