// The same with the fixtures of the package, which open a page in a state and wait until it has settled.
import { expect, test } from 'api-credentials-simulator/playwright'

test('a page is opened as somebody, in a world, at a moment', async ({ page, open, clock }) => {
  await open({ scenario: 'leaked-key', as: 'amara', now: '2031-05-06T07:00:00Z', freeze: true })
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  expect(await clock.read()).toMatchObject({ now: Date.parse('2031-05-06T07:00:00Z') })
})
