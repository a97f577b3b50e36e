// The kit for other people's suites: what a stranger arranges with it, and what it says of mistakes.
import { heading } from './product.ts'
import { expect, test } from './test.ts'

const now = '2031-05-06T07:00:00Z'
const management = 'https://management-test.adyen.com/v3/me'

test.describe('a stranger', () => {
  test.use({ as: null })

  test('opens a state in one line, and moves the clock of page and backend', async ({
    page,
    open,
    clock,
  }) => {
    await open({ page: '/settings/users', scenario: 'first-visit', as: 'amara', now, freeze: true })
    await expect(heading(page, 'Users')).toBeVisible()
    expect(await clock.read()).toMatchObject({ now: Date.parse(now), isFrozen: true })
    const time = page.getByRole('button', { name: /^Simulated time: Frozen/ })
    await clock.advance(86_400_000)
    await expect(time).toContainText('7 May 2031')
    await clock.set(new Date('2032-01-02T00:00:00Z'))
    await expect(time).toContainText('2 Jan 2032')
    expect((await clock.run()).isFrozen).toBe(false)
    expect((await clock.freeze()).isFrozen).toBe(true)
    expect((await clock.real()).shiftMs).toBe(0)
  })

  test('arranges a credential before any page is open, and calls the provider with its key', async ({
    page,
    apis,
    sandbox,
    expectNoise,
  }) => {
    expectNoise(/the server responded with a status of 401/)
    const { username, secrets } = await sandbox.arrangeCredential({
      type: 'web-service',
      apiKey: true,
      password: true,
    })
    expect(page.url()).toBe('about:blank')
    const byKey = await apis.call(secrets.apiKey ?? '', management)
    expect(byKey).toMatchObject({ status: 200, body: { username } })
    const password = secrets.password ?? ''
    const call = { method: 'GET', url: management } as const
    expect((await apis.call({ username, password }, call)).status).toBe(200)
    expect((await apis.call('a key of nobody', call)).status).toBe(401)
  })

  test('reads what is wrong with a state or a request that cannot be', async ({
    open,
    sandbox,
    expectNoise,
  }) => {
    expectNoise(/the server responded with a status of (422|404)/)
    await expect(open({ scenario: 'nowhere' })).rejects.toThrow('There is no scenario “nowhere”.')
    await expect(sandbox.post('clock', { move: 'set', at: 'noon' })).rejects.toThrow(
      /^POST clock was refused with 422: [\s\S]*\nat: Enter /,
    )
    await expect(sandbox.get('nowhere')).rejects.toThrow('GET nowhere was refused with 404')
  })
})

test('a planned failure is listed, released and taken back', async ({
  page,
  open,
  settled,
  faults,
}) => {
  await open()
  await faults.plan({ endpoint: 'listUsers', kind: 'status', status: 500 })
  await faults.plan({ endpoint: 'listEvents', kind: 'held' })
  expect(await faults.list()).toHaveLength(2)
  await faults.remove({ endpoint: 'listUsers' })
  expect(await faults.list()).toEqual([{ endpoint: 'listEvents', kind: 'held', times: 1 }])
  const loading = page.getByRole('progressbar', { name: 'Loading' })
  await page.getByRole('link', { name: 'Event logs' }).first().click()
  await expect(loading).toBeVisible()
  await faults.release('listEvents')
  await settled()
  await expect(heading(page, 'Event logs')).toBeVisible({ timeout: 1 })
  await faults.plan({ kind: 'part-missing', part: 'clock-panel' })
  await faults.remove()
  expect(await faults.list()).toEqual([])
})
