// The fields for a key, or for a username and password: held on this page alone.
import type { Authentication } from '#domain/calls/provider-request.ts'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextField } from '#ui/text-field.tsx'

/** Both kinds at once, so that changing one's mind loses nothing. */
export type Typed = {
  kind: Authentication['kind']
  apiKey: string
  username: string
  password: string
}

export const nothingTyped: Typed = { kind: 'API key', apiKey: '', username: '', password: '' }

export function authenticationOf({ kind, apiKey, username, password }: Typed): Authentication {
  return kind === 'API key' ? { kind, apiKey } : { kind, username, password }
}

type CredentialFieldsProps = {
  typed: Typed
  onChange: (typed: Typed) => void
  errorOf: (field: string) => string | undefined
}

export function CredentialFields({ typed, onChange, errorOf }: CredentialFieldsProps) {
  return (
    <>
      <RadioGroup
        legend="Authentication"
        name="authentication"
        options={[
          { value: 'API key', label: 'API key' },
          { value: 'Basic auth', label: 'Username and password' },
        ]}
        value={typed.kind}
        onChange={(kind) => onChange({ ...typed, kind })}
      />
      {typed.kind === 'API key' ? (
        <TextField
          label="API key"
          kind="secret"
          value={typed.apiKey}
          onChange={(apiKey) => onChange({ ...typed, apiKey })}
          error={errorOf('apiKey')}
          hint="Only keys made in this simulator work here. Never paste a real one. It is not stored, and forgotten when you leave this page."
        />
      ) : (
        <>
          <TextField
            label="Username"
            kind="username"
            value={typed.username}
            onChange={(username) => onChange({ ...typed, username })}
            error={errorOf('username')}
          />
          <TextField
            label="Password"
            kind="secret"
            value={typed.password}
            onChange={(password) => onChange({ ...typed, password })}
            hint="Only passwords made in this simulator work here. Never type a real one. It is not stored, and forgotten when you leave this page."
          />
        </>
      )}
    </>
  )
}
