// The kit does the same wherever the backend is: in the page, behind its worker, or in the server.
import { heading } from './product.ts'
import { expect, test } from './served.ts'

const now = '2031-05-06T07:00:00Z'
const me = 'https://management-test.adyen.com/v3/me'

test.use({ as: null })

for (const backend of ['page', 'worker', 'http']) {
  test(`every fixture does what it says with --backend ${backend}`, async ({
    page,
    serve,
    open,
    settled,
    clock,
    faults,
    apis,
    sandbox,
    expectNoise,
  }) => {
    expectNoise(/status of (401|422|503)/)
    await serve('--backend', backend)
    await open({ page: 'settings/users', scenario: 'first-visit', as: 'amara', now, freeze: true })
    await expect(heading(page, 'Users')).toBeVisible()

    await test.step('sandbox, apis and clock', async () => {
      const { username, secrets } = await sandbox.arrangeCredential({
        type: 'web-service',
        description: 'By the kit',
        apiKey: true,
        expiringKeys: [{ endsAt: '2031-05-06T08:00:00Z' }],
      })
      const [ending] = secrets.expiringKeys
      if (!ending) throw new Error('A key that ends was arranged.')
      expect((await apis.call(secrets.apiKey ?? '', me)).body).toMatchObject({ username })
      expect((await apis.call(ending.value, { method: 'GET', url: me })).status).toBe(200)
      expect((await clock.advance(3_600_000)).now).toBe(Date.parse(now) + 3_600_000)
      expect((await apis.call(ending.value, me)).status).toBe(401)
      await expect(page.getByRole('button', { name: /^Simulated time: Frozen/ })).toContainText(
        '10:00',
      )
      expect(await sandbox.get('version')).toMatchObject({ name: 'api-credentials-simulator' })
      await expect(sandbox.post('clock', {})).rejects.toThrow('POST clock was refused with 422')
      await sandbox.delete('faults')
    })

    await test.step('faults and settled', async () => {
      await faults.plan({ endpoint: 'listCredentials', kind: 'unavailable' })
      await page.getByRole('link', { name: 'API credentials', exact: true }).first().click()
      await page.getByRole('button', { name: 'Try again' }).click()
      await settled()
      await expect(page.getByRole('row').filter({ hasText: 'By the kit' })).toBeVisible({
        timeout: 1,
      })
      expect(await faults.list()).toEqual([])
    })

    await expect(open({ scenario: 'nowhere' })).rejects.toThrow('There is no scenario “nowhere”.')
  })
}
