// What a build knows of itself, beside what Vite says.

interface ImportMetaEnv {
  /** Whether the gallery of widgets is in it: .tools/gallery.ts decides. */
  readonly GALLERY: boolean
}
