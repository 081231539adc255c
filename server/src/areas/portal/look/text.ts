import { html } from 'ghtml'

/** Running text as it was written: paragraphs at empty lines, line breaks kept, nothing of it markup. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((one) => html`<p class="as-written">${one}</p>`)
    .join('')
}
