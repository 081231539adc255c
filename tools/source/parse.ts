import path from 'node:path'
import { type Program, parseSync, visitorKeys } from 'oxc-parser'
import type { Source } from './read-sources.ts'

export type Import = {
  /** As written: `../rules.ts`, `zod`, `node:fs`. */
  readonly specifier: string
  /** Path from the project's folder when the import is relative. */
  readonly target: string | undefined
  readonly line: number
  /** Gone when the program runs. */
  readonly typeOnly: boolean
}

/** A node of the syntax tree, as loosely as a walk over all kinds of them needs. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<
  string,
  unknown
>

export type Parsed = {
  readonly source: Source
  readonly imports: readonly Import[]
  readonly program: Program
  readonly comments: readonly { readonly text: string; readonly line: number }[]
  readonly lineAt: (offset: number) => number
}

const known = new WeakMap<Source, Parsed>()

/** @throws Error that names the file when it can't be read as TypeScript. */
export function parse(source: Source): Parsed {
  const before = known.get(source)
  if (before) return before
  const result = parseSync(source.path, source.text)
  if (result.errors.length > 0) {
    throw new Error(
      `${source.path} can't be parsed: ${result.errors.map(({ message }) => message).join('; ')}`,
    )
  }
  const lineAt = lineFinder(source.text)
  const imports: Import[] = []
  const add = (specifier: string, offset: number, typeOnly: boolean) => {
    const target = specifier.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(source.path), specifier))
      : undefined
    imports.push({ specifier, target, line: lineAt(offset), typeOnly })
  }
  // `import { type A }` still runs the module; only `import type` is gone when the program runs.
  const isTypeOnly = (offset: number) =>
    /^(import|export)\s+type\b/.test(source.text.slice(offset, offset + 20))
  for (const { moduleRequest, start } of result.module.staticImports) {
    add(moduleRequest.value, start, isTypeOnly(start))
  }
  for (const { start, entries } of result.module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest
    if (from) add(from.value, start, isTypeOnly(start))
  }
  for (const { moduleRequest, start } of result.module.dynamicImports) {
    const written = source.text.slice(moduleRequest.start, moduleRequest.end)
    if (/^(['"`])[^$]*\1$/.test(written)) add(written.slice(1, -1), start, false)
  }
  const parsed: Parsed = {
    source,
    imports,
    program: result.program,
    comments: result.comments.map(({ value, start }) => ({ text: value, line: lineAt(start) })),
    lineAt,
  }
  known.set(source, parsed)
  return parsed
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

/** Calls `visit` for every node, outermost first, with the nodes around it, nearest last. */
export function walk(program: Program, visit: (node: Node, around: readonly Node[]) => void): void {
  const around: Node[] = []
  const go = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) go(each)
    } else if (isNode(value)) {
      visit(value, around)
      around.push(value)
      for (const key of visitorKeys[value.type] ?? []) go(value[key])
      around.pop()
    }
  }
  go(program)
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** `a.b.c` for a chain of names; undefined for anything else. */
export function dotted(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier' && typeof node.name === 'string') return node.name
  if (node.type !== 'MemberExpression' || node.computed) return undefined
  const object = dotted(node.object)
  const property = dotted(node.property)
  return property && `${object ?? '?'}.${property}`
}

/** The text of a string literal, or of a template without parts; undefined for anything else. */
export function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis) && node.quasis.length === 1) {
    const value: unknown = node.quasis[0]
    if (isNode(value) && typeof value.value === 'object' && value.value !== null && 'cooked' in value.value) {
      return typeof value.value.cooked === 'string' ? value.value.cooked : undefined
    }
  }
  return undefined
}
