// A trainer’s class on the server: opened under a code, read on and on, closed.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { callClasses, resultsQuery } from '#api/classes.ts'
import { readClassCode } from '#domain/exercises/class-code.ts'
import { useSignal } from '#page/signal.ts'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { TextField } from '#ui/text-field.tsx'

import { changeTable, classTable, takeOver } from './class-store.ts'

/** Results of learners come to the trainer’s page by themselves. [choice: class-on-server.e2e.ts] */
export function OpenClass() {
  const open = useSignal(classTable)?.open
  return open ? <Reading code={open.code} taken={open.taken} /> : <Open />
}

function Open() {
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function act(name: 'openClass' | 'getClass') {
    const read = readClassCode(typed)
    if ('refusal' in read) return setRefusal(read.refusal)
    const { code } = read
    setBusy(true)
    setRefusal(undefined)
    try {
      if (name === 'openClass') await callClasses('openClass', { body: { code } })
      else await callClasses('getClass', { params: { classCode: code } })
      changeTable({ open: { code, taken: 0 } })
    } catch (cause) {
      setRefusal(toApiError(cause).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <TextField
        label="Code of the class"
        kind="code"
        hint="You choose it, such as SPRING-2. Whoever knows it can send results to the class, and read them."
        value={typed}
        onChange={setTyped}
        error={refusal}
        onEnter={() => void act('openClass')}
      />
      <div className="flex flex-wrap gap-2">
        <Button busy={isBusy} onClick={() => void act('openClass')}>
          Open a class
        </Button>
        <Button onClick={() => void act('getClass')}>Go on with a class</Button>
      </div>
    </>
  )
}

function Reading({ code, taken }: { code: string; taken: number }) {
  const { data, error } = useQuery(resultsQuery(code, taken))
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    if (data) takeOver(data.data)
  }, [data])

  async function close() {
    try {
      await callClasses('closeClass', { params: { classCode: code } })
    } catch (cause) {
      const { status, message } = toApiError(cause)
      // One that is gone already needs no closing.
      if (status !== 404) return setFailure(message)
    }
    changeTable({ open: undefined })
  }

  return (
    <>
      <p>
        The class{' '}
        <strong>
          <Verbatim>{code}</Verbatim>
        </strong>{' '}
        is open: results come here as soon as learners finish. The links below lead into it.
      </p>
      <LiveRegion>
        {error !== null && <Notice tone="danger">{error.message}</Notice>}
        {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      </LiveRegion>
      <div>
        <Button onClick={() => void close()}>Close the class</Button>
      </div>
    </>
  )
}
