// The list with the create dialog over it, which is there as somebody asks for it: before its address.
import { startTransition, useOptimistic, type ReactNode } from 'react'
import { useMatch } from 'react-router'

import { ListPage } from '#list/list-page.tsx'
import { OpenCreate, useGoToCreate } from '#page/create-address.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { patterns } from '#page/paths.ts'
import { useTab } from '#page/tab.ts'

const CreateDialog = latePart(
  async () => (await import('#create/create-dialog.tsx')).CreateDialog,
  null,
  'next',
)

export function ListWithCreate() {
  return (
    <CreateOver>
      <ListPage />
    </CreateOver>
  )
}

/** `children` are not rendered anew when it opens: to render the list takes longer than the dialog. */
function CreateOver({ children }: { children: ReactNode }) {
  const isAtAddress = useMatch(patterns.create(useTab())) !== null
  const [isOpen, setOpen] = useOptimistic(isAtAddress)
  const go = useGoToCreate()

  function open() {
    startTransition(async () => {
      setOpen(true)
      await go()
    })
  }

  return (
    <OpenCreate value={open}>
      {children}
      {isOpen && <CreateDialog />}
    </OpenCreate>
  )
}
