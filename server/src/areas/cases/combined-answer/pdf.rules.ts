import type { Block } from '../../../platform/pdf/tagged-pdf.ts'

/**
 * A letter as written, as what a document is made of. A paragraph whose first line is short and no sentence, as in the
 * draft from the units' answers, has that line for its heading.
 */
export function blocksOf(letter: string): Block[] {
  return letter
    .trim()
    .split(/\n\s*\n/)
    .flatMap((paragraph): Block[] => {
      const [first = '', ...rest] = paragraph.trim().split('\n')
      if (rest.length === 0 || first.length > 120 || /[.!?,:;]\s*$/.test(first))
        return [{ kind: 'paragraph', text: paragraph.trim() }]
      return [
        { kind: 'heading', text: first.trim() },
        { kind: 'paragraph', text: rest.join('\n').trim() },
      ]
    })
}
