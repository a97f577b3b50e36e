// Proves that a command ends with whoever wanted it, npm's shell in between or not.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

import { root } from './build-folder.ts'

/** As npm does it: a shell that stays, and dies of a signal without handing it on. */
const line = `node .tools/installed.mjs node -e "setInterval(() => {}, 1e6); console.log('there')"; true`

test('a command ends when the shell that npm started for it is ended', async () => {
  const shell = spawn('sh', ['-c', line], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const [text] = await once(shell.stdout, 'data')
  expect(String(text)).toContain('there')
  // The pipe closes once the last process that holds it is gone.
  const closed = once(shell.stdout, 'close')
  shell.kill('SIGTERM')
  await closed
  expect(shell.signalCode).toBe('SIGTERM')
})
