export type Inserted = {
  readonly text: string
  /** All that was added, with the empty lines that keep it apart. */
  readonly block: string
  /** Where the template itself begins and ends. */
  readonly from: number
  readonly to: number
}

/** Puts a template into a text where the caret stands, on lines of its own. Nothing that stands there is written over. */
export function insertAt(text: string, caret: number, template: string): Inserted {
  const before = text.slice(0, caret)
  const after = text.slice(caret)
  const lead = apart(before.trim() === '' ? null : /\n*$/.exec(before))
  const end = apart(after.trim() === '' ? null : /^\n*/.exec(after))
  const block = lead + template + end
  const from = before.length + lead.length
  return { text: before + block + after, block, from, to: from + template.length }
}

/** The line breaks that are missing for an empty line in between. */
function apart(breaks: RegExpExecArray | null): string {
  return breaks === null ? '' : '\n'.repeat(Math.max(0, 2 - breaks[0].length))
}

/** The text without what was inserted, whatever has been written around it; null when it has been changed itself. */
export function takeOut(text: string, { block, from, to }: Inserted): string | null {
  const template = to - from
  const at = text.indexOf(block)
  return at < 0 || template === 0 ? null : text.slice(0, at) + text.slice(at + block.length)
}
