// What a suite asks of a running simulator first: a session of its own, and a key to call with.

/** Starts a session; everything below the base that this answers belongs to it. */
export async function startSession(simulator: string): Promise<string> {
  const reply = await fetch(`${simulator}sandbox-api/v1/sessions`, { method: 'POST' })
  const { id } = await reply.json()
  return `${simulator}sessions/${id}/`
}

/** A new credential with these roles, saved with its API key; answers the key. */
export async function createKey(session: string, roles: string[]): Promise<string> {
  const credentials = `${session}ca-api/v1/test/accounts/LarkfieldGoods/credentials`
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { 'X-Sandbox-User': 'amara', 'Content-Type': 'application/json' }
    const sent = body ? { body: JSON.stringify(body) } : {}
    const reply = await fetch(credentials + path, { method, headers, ...sent })
    if (!reply.ok) throw new Error(await reply.text())
    return reply.json()
  }
  const type = 'web-service'
  const { username } = await ask('GET', `/username?type=${type}`)
  const made = await ask('POST', '', { type, username, description: 'Made by a suite' })
  const key = await ask('POST', `/${made.id}/generated`, { kind: 'apiKey' })
  const changes = { roles: [...made.roles, ...roles], generated: { apiKey: key.id } }
  await ask('PATCH', `/${made.id}`, { revision: made.revision, changes })
  return key.value
}
