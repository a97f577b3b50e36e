// Which merchant accounts a Payments credential reaches: all of them, or some.
import type { Accounts } from '#contract/credential.ts'
import { accountName } from '#domain/values/account-name.ts'
import { useSession } from '#page/session.ts'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Notice } from '#ui/notice.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'

import type { Draft } from './draft.ts'

type AccountsCardProps = {
  /** The accounts as loaded. */
  before: Accounts
  draft: Draft<'accounts'>
}

export function AccountsCard({ before, draft }: AccountsCardProps) {
  const { accounts } = useSession()
  const reached = draft.value('accounts')
  const refusal = draft.refusal('accounts')
  const list = reached === 'all' ? [] : reached

  function choose(scope: 'all' | 'some') {
    const explicit = before === 'all' ? [] : before
    draft.set('accounts', scope === 'all' ? 'all' : explicit)
  }

  function toggle(account: string, on: boolean) {
    draft.set('accounts', on ? [...list, account] : list.filter((other) => other !== account))
  }

  return (
    <Card title="Accounts" role="group">
      <RadioGroup
        legend="This credential reaches"
        name="accounts"
        value={reached === 'all' ? 'all' : 'some'}
        onChange={choose}
        options={[
          {
            value: 'all',
            label: 'All merchant accounts',
            description: 'Includes merchant accounts added later.',
          },
          { value: 'some', label: 'Only these merchant accounts' },
        ]}
      />
      {reached !== 'all' && (
        <ul className="flex flex-col gap-2 pl-7">
          {accounts
            .filter(({ level }) => level === 'merchant')
            .map(({ id, name }) => (
              <li key={id}>
                <Checkbox
                  label={name}
                  isName
                  description={id}
                  checked={list.includes(id)}
                  onChange={(on) => toggle(id, on)}
                  disabledReason={draft.lock}
                />
              </li>
            ))}
        </ul>
      )}
      {refusal !== undefined && (
        <div tabIndex={-1} data-refusal>
          <Notice tone="danger" live="alert">
            {refusal}
          </Notice>
        </div>
      )}
    </Card>
  )
}

type ReachProps = {
  /** Those that this person may know of. */
  accounts: Accounts
  /** It reaches others as well. */
  isWider: boolean
}

/** The same, to be read only: at a merchant account, what a credential reaches cannot be changed. */
export function Reach({ accounts: reached, isWider }: ReachProps) {
  const { accounts } = useSession()
  const names =
    reached === 'all'
      ? ['all merchant accounts']
      : reached.map((code) => accountName(code, accounts))
  const all = isWider && reached !== 'all' ? [...names, 'other accounts'] : names
  return (
    <Card title="Accounts">
      <p>Reaches: {all.join(', ')}</p>
    </Card>
  )
}
