// Hands a text to the browser as a file.

/** Saves `text` under this name. The blob is not revoked: some browsers read it late. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
}
