// How sure a rule is, in one word that looks its part: solid, soft, or with a dashed edge.
import { Badge } from '#ui/badge.tsx'

import type { Certainty } from './ledger.ts'

export const certainties: Record<Certainty, { word: string; meaning: string }> = {
  doc: { word: 'Documented', meaning: 'The provider says so in public.' },
  seen: {
    word: 'Seen',
    meaning: 'Somebody else shows it: a screenshot, a guide, a response that was reported.',
  },
  choice: {
    word: 'Ours',
    meaning: 'Nobody says it. It is the likeliest, or the kindest to people who practise.',
  },
}

export function CertaintyLabel({ of }: { of: Certainty }) {
  const { word } = certainties[of]
  if (of === 'choice') return <span className={ours}>{word}</span>
  return <Badge tone={of === 'doc' ? 'positive' : 'info'}>{word}</Badge>
}

const ours =
  'inline-flex items-center rounded-sm border border-dashed border-edge px-1.5 text-xs font-semibold text-muted'
