/** Puts a text among what the browser has downloaded, without the server. */
export function saveFile(name: string, text: string, type: 'text/plain' | 'text/markdown'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
