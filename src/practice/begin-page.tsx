// A link that begins an exercise: it begins at once, or the page says what speaks against that.
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'

import { usePageTitle } from '#page/page-title.ts'
import { Notice } from '#ui/notice.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'

import { beginExercise } from './begin.ts'
import { joinedClass } from './class-store.ts'
import { readFile } from './exercise-files.ts'
import { Mistakes } from './mistakes.tsx'
import { practicePaths } from './practice-paths.ts'

/** A link with an exercise begins it at once, in a fresh world. [choice: exercise-link.e2e.ts] */
export function BeginPage() {
  usePageTitle('Exercise')
  const [search] = useSearchParams()
  const asked = search.get('exercise') ?? ''
  const classCode = search.get('class')
  const [mistakes, setMistakes] = useState<string[]>()
  useEffect(() => {
    // A strict development build runs this twice: the first is then too late to matter.
    let isCurrent = true
    // Where it leads is said in the panel: nobody is kept from the exercise by it.
    if (classCode !== null) joinedClass.set({ code: classCode.toUpperCase(), learner: '' })
    void begin(asked).then((found) => isCurrent && setMistakes(found))
    return () => {
      isCurrent = false
    }
  }, [asked, classCode])
  return (
    <>
      <PageHeader
        title={mistakes === undefined ? 'The exercise begins' : 'This exercise cannot begin'}
        back={<Link to={practicePaths.list}>All exercises</Link>}
      />
      <PageBody>
        {mistakes === undefined ? (
          <p role="status">The world of the exercise is being built…</p>
        ) : (
          <>
            <Notice tone="info">Nothing was changed: the practice data is as it was.</Notice>
            <Mistakes mistakes={mistakes} />
          </>
        )}
      </PageBody>
    </>
  )
}

/** Undefined where it has begun: then the page is on its way. */
async function begin(asked: string): Promise<string[] | undefined> {
  const file = await readFile(asked)
  if ('refusal' in file) return [file.refusal]
  const mistakes = await beginExercise(file.text, { isAsked: false })
  return mistakes.length === 0 ? undefined : mistakes
}
