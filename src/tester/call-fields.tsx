// The fields of a call: which one, its parameters, query and body, and where it comes from.
import { useState } from 'react'

import { hasBody, paramsIn } from '#domain/calls/provider-request.ts'
import { providerApis } from '#domain/calls/provider-api.ts'
import { listCalls } from '#domain/calls/provider-call.ts'
import { apiLabels, callInWords } from '#domain/roles/api-call.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'

import type { RequestForm } from './request-form.ts'

export function CallFields({ form, headingLevel }: CallFieldsProps) {
  const { draft, errorOf, fill } = form
  const { call, params, environment } = draft
  const { api } = call
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,16rem),1fr))] gap-4">
        <SelectField
          label="API"
          options={form.apis.map((one) => ({ value: one, label: apiLabels[one] }))}
          value={api}
          onChange={form.chooseApi}
          hint={<span className="break-all">{providerApis[api].bases[environment]}</span>}
        />
        <SelectField
          label="Call"
          options={listCalls(api)
            .map(callInWords)
            .map((one) => ({ value: one, label: one }))}
          value={callInWords(call)}
          onChange={form.chooseCall}
        />
      </div>
      {paramsIn(call).map((name) => (
        <TextField
          key={name}
          label={name}
          kind="code"
          value={params[name] ?? ''}
          onChange={(value) => fill({ params: { ...params, [name]: value } })}
          error={errorOf(name)}
        />
      ))}
      {hasBody(call) && (
        <TextArea
          label="Body"
          kind="code"
          value={draft.body}
          onChange={(body) => fill({ body })}
          error={errorOf('body')}
          hint="JSON, or empty."
        />
      )}
      <More form={form} headingLevel={headingLevel} />
    </>
  )
}

type CallFieldsProps = {
  form: RequestForm
  /** Below the headings around it. */
  headingLevel: 3 | 4
}

/** What few calls need; what is filled in from the start, or wrong, is in sight. */
function More({ form: { draft, errorOf, fill, setAddress }, headingLevel }: CallFieldsProps) {
  const [isOpen, setOpen] = useState(draft.address !== '')
  const isFaulty = errorOf('query') !== undefined || errorOf('address') !== undefined
  return (
    <Disclosure
      heading="More"
      headingLevel={headingLevel}
      open={isOpen || isFaulty}
      onToggle={setOpen}
    >
      <div className="flex flex-col gap-4">
        {!hasBody(draft.call) && (
          <TextField
            label="Query"
            kind="code"
            value={draft.query}
            onChange={(query) => fill({ query })}
            error={errorOf('query')}
            hint="As name=value&name=value."
          />
        )}
        <TextField
          label="Caller address"
          kind="address"
          value={draft.address}
          onChange={setAddress}
          error={errorOf('address')}
          hint="The IP address that the request comes from, unknown if left empty. Sent in the simulator’s own header X-Simulated-Address."
        />
      </div>
    </Disclosure>
  )
}
