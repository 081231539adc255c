import { html } from 'ghtml'

/** Running text as it was written: paragraphs at empty lines, line breaks kept, nothing of it markup. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((one) => html`<p class="as-written">${one}</p>`)
    .join('')
}

/** The beginning of a text, so much that one knows which it is. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 110 ? line : `${line.slice(0, 110).replace(/\s\S*$/, '')} …`
}
