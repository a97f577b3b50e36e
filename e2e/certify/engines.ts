// The engines, launched as flows launch them, with contexts in surroundings of their own.
import { chromium, firefox, webkit, type BrowserContext } from '@playwright/test'

import { isOwnBuild, needBrowser, type EngineName } from '#tools/browsers.ts'

import enginesConfig from '#flows/engines.config.ts'
import { showReactWhatIsFilledIn } from '#flows/engines/filled-in.ts'
import { startContexts } from '#flows/engines/webkit.ts'
import chromiumConfig from '#flows/playwright.config.ts'
import type { Surroundings } from './plan.ts'

export type Engine = {
  newContext: (where: Surroundings) => Promise<BrowserContext>
  close: () => Promise<void>
}

/** Throws where there is no such browser. */
export async function launchEngine(name: EngineName, base: string): Promise<Engine> {
  const { newContext, close } = await launch(name, base)
  return {
    async newContext(where) {
      const context = await newContext(where)
      if (name !== 'chromium') await context.addInitScript(showReactWhatIsFilledIn)
      return context
    },
    close,
  }
}

async function launch(name: EngineName, base: string): Promise<Engine> {
  const path = needBrowser(name)
  if (name === 'webkit' && !isOwnBuild(name, path)) return startContexts(path, base)
  const { channel, launchOptions } = usedBy(name)
  const type = { chromium, firefox, webkit }[name]
  const browser = await type.launch({ ...launchOptions, ...(channel && { channel }) })
  const { colorScheme, contextOptions } = chromiumConfig.use ?? {}
  return {
    newContext: ({ timeZone, locale }) =>
      browser.newContext({
        ...contextOptions,
        ...(colorScheme && { colorScheme }),
        deviceScaleFactor: usedBy(name).deviceScaleFactor ?? 1,
        permissions: ['clipboard-read', 'clipboard-write'],
        timezoneId: timeZone,
        locale,
      }),
    close: () => browser.close(),
  }
}

/** What flows on this engine are run with. */
function usedBy(name: EngineName) {
  if (name === 'chromium') return { ...chromiumConfig.use }
  const project = enginesConfig.projects?.find((one) => one.name === name)
  return { ...enginesConfig.use, ...project?.use }
}
