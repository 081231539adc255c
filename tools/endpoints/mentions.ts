import { parse, stringOf, walk } from '../source/parse.ts'
import type { Source } from '../source/read-sources.ts'

export type Place = { readonly file: string; readonly line: number }

/** Every text in code, with the places where it stands: to find where a name is declared and where it is used. */
export type Mentions = ReadonlyMap<string, readonly Place[]>

export function readMentions(sources: readonly Source[]): Mentions {
  const mentions = new Map<string, Place[]>()
  for (const source of sources) {
    const { program, lineAt } = parse(source)
    walk(program, (node) => {
      const text = stringOf(node)
      if (!text) return
      const places = mentions.get(text) ?? []
      places.push({ file: source.path, line: lineAt(node.start) })
      mentions.set(text, places)
    })
  }
  return mentions
}

/** `/cases/{id}/parts` as a test writes it: with any text or any filled-in part where a parameter stands. */
export function pathPattern(path: string): RegExp {
  const pieces = path
    .split(/\{[^}]+\}/)
    .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`['"\`]${pieces.join(String.raw`(?:\$\{[^}]*\}|\{[^}]*\}|[\w-]+)`)}['"\`?]`)
}
