// What can be done about a role that cannot be given: another credential first, or support's help.
import { LifeBuoy } from 'lucide-react'
import { useRef, useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { parseUsername } from '#domain/values/username.ts'
import { firstUsernameOf } from '#domain/roles/assignable.ts'
import { announce } from '#page/announcement.tsx'
import { addition } from '#ui/additions.ts'
import { Button } from '#ui/button.tsx'
import { Sentence, Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

type LockedRoleProps = {
  role: string
  username: string
  /** It can be given as soon as the company's first credential has it again. */
  isThroughFirst: boolean
  enable: (role: string) => Promise<unknown>
}

/**
 * A role that cannot be given has a button that simulates support enabling it. [choice:
 * role-reach.e2e.ts]
 */
export function LockedRole({ role, username, isThroughFirst, enable }: LockedRoleProps) {
  const self = useRef<HTMLDivElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function ask() {
    const checkbox = self.current?.closest('li')?.querySelector('input')
    setBusy(true)
    setFailure(undefined)
    try {
      await enable(role)
      announce(`Support has enabled “${role}”`)
      // The button goes; the role that it was for can be ticked now.
      checkbox?.focus()
    } catch (cause) {
      setFailure(toApiError(cause).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div ref={self} {...addition} className="mt-1 ml-7.5 flex flex-col items-start gap-1 text-xs">
      {isThroughFirst && (
        <p className="text-muted">
          It can be given here once{' '}
          <Verbatim>{firstUsernameOf(parseUsername(username)?.owner ?? '')}</Verbatim> has it again.
        </p>
      )}
      <div className="flex items-center gap-1.5">
        <Button
          size="small"
          icon={<LifeBuoy aria-hidden />}
          busy={isBusy}
          onClick={() => void ask()}
        >
          Simulate: support enables it
          <VisuallyHidden>
            for <Verbatim>{role}</Verbatim>
          </VisuallyHidden>
        </Button>
        <SimulatorMark isShort />
      </div>
      {failure !== undefined && (
        <p role="alert" className="text-negative">
          <Sentence>{failure}</Sentence>
        </p>
      )}
    </div>
  )
}
