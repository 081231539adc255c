import { isNode, type Node, parse, walk } from '../source/parse.ts'
import { NewError } from './project.ts'

/** Adds an import behind the last one; the formatter puts it in its order. */
export function addImport(text: string, statement: string): string {
  const imports = parse({ path: 'x.tsx', text }).program.body.filter(
    ({ type }) => type === 'ImportDeclaration',
  )
  const end = imports.at(-1)?.end ?? 0
  if (end === 0) return `${statement}\n\n${text}`
  return `${text.slice(0, end)}\n${statement}${text.slice(end)}`
}

/** Adds an item to the list that is called, or whose name ends in, `name`. @throws NewError when there is none */
export function addToArray(text: string, name: string, item: string): string {
  return addInside(text, name, 'ArrayExpression', 'elements', item)
}

/** Adds `key: value` to the object that is called, or whose name ends in, `name`. @throws NewError when there is none */
export function addToObject(text: string, name: string, entry: string): string {
  return addInside(text, name, 'ObjectExpression', 'properties', entry)
}

/** Adds an item to a property that is a list, and the property itself where the object lacks it. */
export function addToListOf(text: string, object: string, property: string, item: string): string {
  const found = find(text, object, 'ObjectExpression')
  const has = entriesOf(found, 'properties').some((entry) => nameOf(entry) === property)
  return has ? addToArray(text, property, item) : addToObject(text, object, `${property}: [${item}]`)
}

function addInside(text: string, name: string, type: string, part: string, item: string): string {
  const found = find(text, name, type)
  const last = entriesOf(found, part).at(-1)
  const at = last ? last.end : found.start + 1
  return `${text.slice(0, at)}${last ? ', ' : ''}${item}${text.slice(at)}`
}

function find(text: string, name: string, type: string): Node {
  let found: Node | undefined
  walk(parse({ path: 'x.tsx', text }).program, (node) => {
    if (found || (node.type !== 'VariableDeclarator' && node.type !== 'Property')) return
    const value = bare(node.type === 'Property' ? node.value : node.init)
    if (nameOf(node)?.endsWith(name) && isNode(value) && value.type === type) found = value
  })
  if (!found)
    throw new NewError(
      `There is no ${type === 'ArrayExpression' ? 'list' : 'table'} called ${name} to add to.`,
    )
  return found
}

function bare(value: unknown): unknown {
  return isNode(value) && /^TS(As|Satisfies)/.test(value.type) ? bare(value.expression) : value
}

function nameOf(node: Node): string | undefined {
  const name = node.type === 'Property' ? node.key : node.id
  if (!isNode(name)) return undefined
  return String(name.name ?? name.value)
}

function entriesOf(node: Node, part: string): Node[] {
  const entries = node[part]
  return Array.isArray(entries) ? entries.filter(isNode) : []
}
