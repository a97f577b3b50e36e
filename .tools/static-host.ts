// Makes the build ready for any static host: its policy, fallback page, compressed files, nothing inline.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

import { asBasePath } from './base-path.ts'
import { headersFor, readHeaders } from './headers.ts'

/** For whoever asks a host without our rules for an address of the API, and reads what comes. */
const noBackend =
  '<!-- There is no backend at this address: the page below starts it, and it answers inside. -->'

export function staticHost(): Plugin {
  let folder = ''
  return {
    name: 'static-host',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = config.build.outDir
      asBasePath(config.base)
    },
    /** The policy is also in the page, for hosts that read no `_headers`: the first thing in it. */
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOfPage() },
          injectTo: 'head-prepend',
        },
      ],
    },
    writeBundle() {
      const page = join(folder, 'index.html')
      const text = readFileSync(page, 'utf8')
      const inline = inlineCode(text)
      if (inline !== undefined) this.error(`The content security policy forbids ${inline}`)
      // Hosts without a rewrite rule answer an unknown address with this: the page still starts.
      writeFileSync(join(folder, '404.html'), text.replace('>', `>\n${noBackend}`))
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (/\.(css|html|js|json|svg)$/.test(name)) compress(join(folder, name))
      }
    },
  }
}

/** The policy of `public/_headers`, less what browsers take from a header only. */
function policyOfPage(): string {
  const blocks = readHeaders(readFileSync('public/_headers', 'utf8'))
  const [, policy] =
    headersFor('/', blocks).find(([name]) => name === 'Content-Security-Policy') ?? []
  if (policy === undefined) throw new Error('public/_headers has no content security policy')
  const directives = policy.split(';').map((directive) => directive.trim())
  return directives.filter((directive) => !directive.startsWith('frame-ancestors')).join('; ')
}

/** The first piece of a page that its own policy would keep from working, or undefined. */
function inlineCode(page: string): string | undefined {
  return /<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\sstyle="|\son\w+="/.exec(page)?.[0]
}

/** Beside the file, as servers expect them: at most once per build, so as small as it gets. */
function compress(path: string): void {
  const content = readFileSync(path)
  writeFileSync(`${path}.br`, brotliCompressSync(content))
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
}
