// How the built product is served: its headers, its fallback, and how little the first page asks for.
import { openList } from './product.ts'
import { expect, test } from './test.ts'

test('every answer carries the security headers, a page as well as a missing file', async ({
  request,
}) => {
  for (const path of ['', 'worker.js', 'developers/api-credentials/payments', 'missing.js']) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('payment=()'),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    const policy = headers['content-security-policy']
    expect(policy, path).toContain(`default-src 'none'; script-src 'self'; style-src 'self';`)
    expect(policy, path).not.toContain('unsafe')
  }
})

test('an address of the app answers with the page, a missing file with 404', async ({
  request,
}) => {
  const statusOf = async (path: string) => (await request.get(path)).status()
  for (const page of ['sign-in', 'developers/api-credentials/platforms', 'no-such-page']) {
    expect(await statusOf(page), page).toBe(200)
  }
  for (const missing of ['assets/app.js', 'assets/app', 'workers.js', '_headers', '404.html.txt']) {
    expect(await statusOf(missing), missing).toBe(404)
  }
})

test('an address of the API answers 404 with a sentence where no worker stands in front', async ({
  request,
}) => {
  for (const path of ['sandbox-api/v1/fresh-start', 'ca-api/v1/users']) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const answer = await request.fetch(path, { method, data: {} })
      expect(answer.status(), `${method} ${path}`).toBe(404)
      expect(await answer.text()).toContain('There is no backend at this address')
    }
  }
})

test('names that change with their content are kept, everything else is asked for again', async ({
  request,
}) => {
  const kept = async (path: string) => (await request.get(path)).headers()['cache-control']
  const [script = ''] = /assets\/[\w-]+\.js/.exec(await (await request.get('')).text()) ?? []
  expect(await kept(script)).toContain('immutable')
  for (const path of ['', 'sign-in', 'worker.js', 'mockServiceWorker.js', 'theme.js']) {
    expect(await kept(path), path).toBe('no-cache')
  }
  expect(await kept('assets/missing.js')).toBe('no-store')
})

test('the list is there with its data after at most 12 requests', async ({ page }) => {
  // What is wanted next is fetched once the page rests: here it never does.
  await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }))
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await openList(page)
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(12)
})
