// Leaves out of the icons what only a list that moves needs: a random key for each of their lines.
import type { Plugin } from 'vite'

/** They are half a kilobyte of the first page, as nothing is harder to compress than chance. */
export function icons(): Plugin {
  return {
    name: 'icons',
    apply: 'build',
    transform: {
      filter: { id: /lucide-react\/dist\/esm\/icons\/[\w-]+\.m?js$/ },
      handler: (code) => ({ code: code.replace(/,? ?\bkey: "\w+"/g, ''), map: null }),
    },
  }
}
