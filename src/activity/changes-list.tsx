// The changes of one event: the first of them, and the others when somebody asks for them.
import type { ToldChange } from '#contract/credential.ts'
import { ChangeWords } from '#page/time/change-words.tsx'
import { usePrinting } from '#ui/printing.ts'

/** As many as a line of the log shows; one more would not be worth a fold. */
const shown = 4

export function ChangesList({ changes }: { changes: readonly ToldChange[] }) {
  const isPrinting = usePrinting()
  const isFolded = changes.length > shown + 1
  const [first, others] = isFolded ? [changes.slice(0, shown), changes.slice(shown)] : [changes, []]
  return (
    <>
      <Changes changes={first} isMarked={changes.length > 1} />
      {isFolded && (
        <details open={isPrinting}>
          <summary className="inline-flex min-h-6 cursor-pointer items-center pl-4 text-muted underline decoration-dotted underline-offset-3 hover:text-ink print:hidden">
            {others.length} more changes
          </summary>
          <Changes changes={others} isMarked />
        </details>
      )}
    </>
  )
}

type ChangesProps = { changes: readonly ToldChange[]; isMarked: boolean }

function Changes({ changes, isMarked }: ChangesProps) {
  return (
    <ul className={isMarked ? 'list-disc pl-4' : ''}>
      {changes.map((change) => (
        <li key={change.words} className="wrap-anywhere">
          <ChangeWords change={change} />
        </li>
      ))}
    </ul>
  )
}
