// How the product is developed, built and unit-tested.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'

import { preloadedChunks } from './.tools/preloaded-chunks.ts'
import { asBasePath } from './.tools/base-path.ts'
import { buildFolder } from './.tools/build-folder.ts'
import { checkedImports } from './.tools/checked-imports.ts'
import { gallery } from './.tools/gallery.ts'
import { icons } from './.tools/icons.ts'
import { ledgerOfMarks } from './.tools/ledger.ts'
import { plainErrors } from './.tools/plain-errors.ts'
import { asPort } from './.tools/port.ts'
import { proofsReporter } from './.tools/proofs.ts'
import { startChunk } from './.tools/start-chunk.ts'
import { staticHost } from './.tools/static-host.ts'

// The provider's OpenAPI documents lie beside the project, and not with everybody who has it.
const hasDocuments = existsSync(join(import.meta.dirname, '../shared/contract'))
const needsDocuments = 'mocks/provider-apis/against-documents.test.ts'

const { BASE_PATH = '/', PORT } = process.env

export default defineConfig({
  base: asBasePath(BASE_PATH),
  plugins: [
    checkedImports(),
    plainErrors(),
    react(),
    tailwindcss(),
    msw({ mode: 'worker-only' }),
    gallery(),
    icons(),
    ledgerOfMarks(),
    staticHost(),
    // Its links stand before the policy of the page.
    preloadedChunks(),
  ],
  resolve: {
    alias: {
      'tough-cookie': join(import.meta.dirname, 'mocks/transport/cookie-jar-stub.ts'),
      '@mswjs/interceptors/WebSocket': join(
        import.meta.dirname,
        'mocks/transport/web-socket-stub.ts',
      ),
    },
  },
  server: { port: asPort(PORT, 5173) },
  build: {
    outDir: buildFolder,
    // The first of each with light-dark(), which the colours are written in.
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // For .tools/budgets.ts, which learns from it what the list page loads.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Opens before the app is there, so it shares with it, not the other way round.
            { name: startChunk('door', '/src/main.tsx'), priority: 1 },
            { name: startChunk('first-page', '/src/app/start.tsx') },
            // What the backend shares with pages that come later.
            { name: startChunk('rules', '/mocks/browser.ts'), test: /\/src\// },
            // What parts of it that come later share with its beginning.
            { name: startChunk('browser', '/mocks/browser.ts'), test: /\/mocks\// },
          ],
        },
      },
    },
    // The budgets say what is too large, and they count compressed.
    chunkSizeWarningLimit: 1000,
  },
  test: {
    environment: 'node',
    // A busy machine is slow, not wrong: the budget of a test is not its proof.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Left out rather than skipped: a skipped test fails the run.
    exclude: hasDocuments ? [] : [needsDocuments],
    include: ['src/**/*.test.ts', 'mocks/**/*.test.ts', '.tools/*.test.ts'],
    reporters: ['default', 'json', proofsReporter('test-results/conformance.txt')],
    outputFile: { json: 'test-results/rules.json' },
  },
})
