// `SIMULATOR=http://localhost:4173/ node selenium.mjs`: Selenium starts a world by a link and saves in it.
import { Builder, By, until } from 'selenium-webdriver'
import { Options, ServiceBuilder } from 'selenium-webdriver/chrome.js'

const simulator = process.env['SIMULATOR'] ?? 'http://localhost:4173/'
const { CHROMIUM_PATH, CHROMEDRIVER_PATH } = process.env

const options = new Options().addArguments('--headless', '--no-sandbox', '--window-size=1280,900')
if (CHROMIUM_PATH) options.setChromeBinaryPath(CHROMIUM_PATH)
const builder = new Builder().forBrowser('chrome').setChromeOptions(options)
// Without a driver of one's own, Selenium fetches one.
if (CHROMEDRIVER_PATH) builder.setChromeService(new ServiceBuilder(CHROMEDRIVER_PATH))
const driver = await builder.build()

/** Nothing is on its way any more: no fixed pause, no guess. */
const settled = () => driver.wait(until.elementLocated(By.css('html[data-settled="true"]')), 20_000)

try {
  const link =
    'developers/api-credentials/payments?scenario=leaked-key&as=amara&now=2031-05-06T07:00:00Z&freeze'
  await driver.get(simulator + link)
  await settled()
  await driver.findElement(By.css('[role="rowheader"] a')).click()
  await settled()
  const description = await driver.findElement(
    By.xpath('//label[.="Description"]/following::input'),
  )
  await description.clear()
  await description.sendKeys('By Selenium')
  await driver.findElement(By.xpath('//button[.="Save changes"]')).click()
  const saved = By.xpath('//*[@role="status"][contains(., "Changes saved")]')
  await driver.wait(until.elementLocated(saved), 20_000)
  // The sandbox API from the page, for whatever no click can do.
  const clock = await driver.executeAsyncScript(`
    const answer = arguments[arguments.length - 1]
    const body = JSON.stringify({ move: 'advance', ms: 3600000 })
    fetch('${simulator}sandbox-api/v1/clock', { method: 'POST', body }).then((reply) => reply.json()).then(answer)
  `)
  console.log(`saved, and it is ${new Date(clock.now).toISOString()}`)
} finally {
  await driver.quit()
}
