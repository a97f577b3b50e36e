// `SIMULATOR=http://localhost:4173/ node puppeteer.mjs`: Puppeteer saves a description and sees it sent.
import puppeteer from 'puppeteer-core'

const simulator = process.env['SIMULATOR'] ?? 'http://localhost:4173/'
const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM_PATH'],
  args: ['--no-sandbox'],
})
try {
  const page = await browser.newPage()
  const identity = { userId: 'amara', environment: 'test', accountId: 'LarkfieldGoods' }
  await page.evaluateOnNewDocument((value) => {
    localStorage.setItem('identity', value)
  }, JSON.stringify(identity))
  await page.goto(`${simulator}developers/api-credentials/payments`)
  await page.locator('::-p-aria([role="rowheader"]) a').click()
  await page.locator('::-p-aria([name="Description"][role="textbox"])').fill('By Puppeteer')
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.locator('::-p-aria([name="Save changes"][role="button"])').click()
  console.log(`saved: ${(await saved).status()}`)
} finally {
  await browser.close()
}
