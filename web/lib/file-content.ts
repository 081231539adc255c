/** What is in a file, in base64. @throws Error when the browser can't read it */
export function contentOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(new Error('the file can not be read'))
    reader.readAsDataURL(file)
  })
}
