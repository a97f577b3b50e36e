// On Live, the sentences that guard steps which can cut somebody off; elsewhere nothing.
import { Badge } from '#ui/badge.tsx'
import { Sentence } from '#ui/sentence.tsx'

/** All of a save together. */
export function LiveNotes({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <div className="flex items-start gap-2 rounded-md bg-env-soft px-2.5 py-1.5 text-env-ink">
      {/* The sentences say Live themselves. */}
      <span aria-hidden>
        <Badge tone="live">Live</Badge>
      </span>
      <div className="min-w-0">
        {sentences.map((sentence) => (
          <p key={sentence}>
            <Sentence>{sentence}</Sentence>
          </p>
        ))}
      </div>
    </div>
  )
}
