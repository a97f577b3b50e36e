// The fields of a call: which one, its parameters, query and body, and where it comes from.
import { hasBody, paramsIn } from '#domain/calls/provider-request.ts'
import { providerApis } from '#domain/calls/provider-api.ts'
import { listCalls } from '#domain/calls/provider-call.ts'
import { apiLabels, callInWords } from '#domain/roles/api-call.ts'
import { SelectField } from '#ui/select-field.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'

import type { RequestForm } from './request-form.ts'

export function CallFields({ form }: { form: RequestForm }) {
  const { draft, errorOf, fill } = form
  const { call, params, environment } = draft
  const { api } = call
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
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
      {!hasBody(call) && (
        <TextField
          label="Query"
          kind="code"
          value={draft.query}
          onChange={(query) => fill({ query })}
          error={errorOf('query')}
          hint="Optional, as name=value&name=value."
        />
      )}
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
      <TextField
        label="Caller address"
        kind="address"
        value={draft.address}
        onChange={form.setAddress}
        error={errorOf('address')}
        hint="Optional: the IP address that the request is to come from. Without it, the address is unknown. Sent in the simulator’s own header X-Simulated-Address."
      />
    </>
  )
}
