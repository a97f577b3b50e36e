// One address answers which release this is, and the changelog begins with the version of the names.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { signIn, useServer } from '#mocks/testing/server.ts'

useServer()

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

test('The version is that of package.json, and that of the names is the changelog’s newest', async () => {
  signIn(null)
  const answered = await callSandbox('getVersion', {})
  const { name, version }: { name: string; version: string } = JSON.parse(read('package.json'))
  const [, contract] = /^## Contract (\S+)$/m.exec(read('.github/CHANGELOG.md')) ?? []
  expect(contract).toMatch(/^\d+\.\d+\.\d+$/)
  expect(answered).toEqual({ name, version, contract })
})
