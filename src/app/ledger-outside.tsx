// What is documented and what is ours, for everybody: nobody has to be signed in to read it.
import { LedgerPage } from '#ledger/ledger-page.tsx'

import { BareFrame } from './bare-frame.tsx'

export function LedgerOutside() {
  return (
    <BareFrame>
      <LedgerPage />
    </BareFrame>
  )
}
