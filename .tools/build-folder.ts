// Where the built product lies: `dist`, or the folder in DIST, so that a test run builds beside it.
import { join, resolve } from 'node:path'

export const root = join(import.meta.dirname, '..')

export const buildFolder = resolve(root, process.env['DIST'] ?? 'dist')
