// How pictures are taken: as the flows run, in every pixel.
import config from './playwright.config.ts'

export default {
  ...config,
  testMatch: 'pictures.ts',
  reporter: 'dot',
  timeout: 120_000,
  use: { ...config.use, deviceScaleFactor: 1 },
}
