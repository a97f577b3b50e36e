// A learner’s class in the panel: joined by a link or by its code, and sent the result at the end.
import { useEffect, useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { callClasses } from '#api/classes.ts'
import type { JoinedClass } from '#contract/class-table.ts'
import type { PracticeState, Result } from '#contract/practice.ts'
import { readClassCode } from '#domain/exercises/class-code.ts'
import { toCoded, writeResultCode } from '#domain/exercises/result-code.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { useSignal } from '#page/signal.ts'
import { isOnServer } from '#page/on-server.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { TextField } from '#ui/text-field.tsx'

import { joinedClass } from './class-store.ts'

/** Whoever has joined a class sends the result to it by finishing. [choice: class-on-server.e2e.ts] */
export function ClassPart({ state }: { state: PracticeState }) {
  const joined = useSignal(joinedClass)
  const [isOpen, setOpen] = useState(false)
  if (!isOnServer()) {
    if (!joined) return null
    return (
      <Notice tone="info" title="No class here">
        This simulator runs in your browser alone, so nothing is sent to the class. The result has a
        code that you can copy and send to your trainer.
      </Notice>
    )
  }
  if (joined) return <Joined joined={joined} state={state} />
  return (
    <Disclosure heading="Send the result to a class" open={isOpen} onToggle={setOpen}>
      <Join />
    </Disclosure>
  )
}

function Join() {
  const [typed, setTyped] = useState({ code: '', learner: '' })
  const [refusal, setRefusal] = useState<string>()

  async function join() {
    const read = readClassCode(typed.code)
    if ('refusal' in read) return setRefusal(read.refusal)
    try {
      await callClasses('getClass', { params: { classCode: read.code } })
      joinedClass.set({ code: read.code, learner: trimText(typed.learner) })
    } catch (cause) {
      setRefusal(toApiError(cause).message)
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Code of the class"
        kind="code"
        value={typed.code}
        onChange={(code) => setTyped({ ...typed, code })}
        error={refusal}
        onEnter={() => void join()}
      />
      <TextField
        label="Your name"
        kind="text"
        hint="If you like: everybody in the class can read it."
        value={typed.learner}
        onChange={(learner) => setTyped({ ...typed, learner })}
        onEnter={() => void join()}
      />
      <div>
        <Button size="small" onClick={() => void join()}>
          Join the class
        </Button>
      </div>
    </div>
  )
}

function Joined({ joined, state }: { joined: JoinedClass; state: PracticeState }) {
  const { code, learner, sent } = joined
  const { exercise, result } = state
  const [failure, setFailure] = useState<string>()
  const due = result === null ? undefined : codeOf(exercise.name, result, learner)
  const isSent = due !== undefined && sent === due

  async function send(resultCode: string) {
    setFailure(undefined)
    try {
      const params = { classCode: code }
      await callClasses('sendResult', { params, body: { result: resultCode } })
      joinedClass.set({ ...joined, sent: resultCode })
    } catch (cause) {
      setFailure(toApiError(cause).message)
    }
  }

  useEffect(() => {
    if (due !== undefined && joinedClass.get()?.sent !== due) void send(due)
    // A result is sent once by itself; after that, whoever wants it sent presses the button.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [due])

  return (
    <section aria-label="Class" className="flex flex-col gap-3 border-t pt-4">
      <p>
        Class{' '}
        <strong>
          <Verbatim>{code}</Verbatim>
        </strong>
        {result === null && ': the result is sent to it when you finish.'}
      </p>
      {result === null && (
        <TextField
          label="Your name"
          kind="text"
          hint="If you like: everybody in the class can read it."
          value={learner}
          onChange={(name) => joinedClass.set({ ...joined, learner: name })}
        />
      )}
      <LiveRegion>
        {isSent && <Notice tone="success">The result was sent to the class.</Notice>}
        {failure !== undefined && (
          <Notice tone="danger" title="The result was not sent">
            {failure}
          </Notice>
        )}
      </LiveRegion>
      <div className="flex flex-wrap gap-2">
        {failure !== undefined && due !== undefined && (
          <Button size="small" onClick={() => void send(due)}>
            Send it again
          </Button>
        )}
        {!isSent && (
          <Button size="small" onClick={() => joinedClass.set(undefined)}>
            Leave the class
          </Button>
        )}
      </div>
    </section>
  )
}

function codeOf(exercise: string, result: Result, learner: string): string {
  return writeResultCode(toCoded(exercise, result, learner))
}
