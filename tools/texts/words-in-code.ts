import type { Finding } from '../source/finding.ts'
import { dotted, isNode, type Node, type Parsed, stringOf, walk } from '../source/parse.ts'
import { isTest } from '../source/read-sources.ts'
import type { Catalogues } from './compare.ts'

/** Swedish that is data or a proper name, not words of the interface. */
const swedishIsData: readonly (readonly [RegExp, string])[] = [
  [
    /^server\/src\/areas\/responsibility\/who-answers\//,
    'the Swedish language itself: endings, stop words, compounds',
  ],
  [
    /^server\/src\/platform\/http\/openapi\.ts$/,
    'the API’s description, in both languages at once (profile rule DOK.06)',
  ],
  [/\/language-switch\.tsx$/, 'a language is named in itself'],
  [/^server\/src\/platform\/config\//, 'the municipality’s own name until the operator sets it'],
]

/** Swedish words in code of the server or the web: what people read belongs in texts/, in both languages. */
export function findSwedish({ source, program, lineAt }: Parsed): Finding[] {
  if (!/^(server\/src|web)\//.test(source.path) || isTest(source.path)) return []
  if (swedishIsData.some(([pattern]) => pattern.test(source.path))) return []
  const findings: Finding[] = []
  walk(program, (node, around) => {
    const text = readable(node, around.at(-1))
    if (text && !around.some(isExample) && /[åäöÅÄÖ]/.test(text)) {
      findings.push({
        file: source.path,
        line: lineAt(node.start),
        wrong: `Swedish in code: “${text.trim().slice(0, 40)}”`,
        instead: 'put the words into texts/sv and texts/en and use their key',
      })
    }
  })
  return findings
}

/** Examples in the API’s description are Swedish as real input is. */
function isExample(node: Node): boolean {
  return node.type === 'Property' && dotted(node.key) === 'examples'
}

function readable(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') {
    return parent?.type === 'ImportDeclaration' ? undefined : node.value
  }
  if (node.type === 'JSXText' && typeof node.value === 'string') return node.value
  if (
    node.type === 'TemplateElement' &&
    typeof node.value === 'object' &&
    node.value &&
    'raw' in node.value
  ) {
    return String(node.value.raw)
  }
  return undefined
}

/** Codes that the server refuses with: each has words in `errors`, in both languages. Each code is told once. */
export function findWordless(files: readonly Parsed[], catalogues: Catalogues): Finding[] {
  const told = new Set<string>()
  return files
    .flatMap((file) => wordlessIn(file, catalogues))
    .filter(({ wrong }) => !told.has(wrong) && told.add(wrong))
}

function wordlessIn({ source, program, lineAt }: Parsed, { sv, en }: Catalogues): Finding[] {
  if (!source.path.startsWith('server/src/') || source.path.endsWith('.test.ts')) return []
  const findings: Finding[] = []
  walk(program, (node) => {
    for (const { code, offset } of codesOf(node)) {
      const missing = [sv.has(`errors:${code}`) ? '' : 'sv', en.has(`errors:${code}`) ? '' : 'en'].filter(
        Boolean,
      )
      if (missing.length === 0) continue
      findings.push({
        file: source.path,
        line: lineAt(offset),
        wrong: `${code} has no words in ${missing.join(' and ')}`,
        instead: `add '${code}' to ${missing.map((language) => `texts/${language}/errors.ts`).join(' and ')}`,
      })
    }
  })
  return findings
}

type Code = { code: string; offset: number }

function codesOf(node: Node): Code[] {
  if (node.type === 'CallExpression' && /(^|\.)(refuse|problem)$/.test(dotted(node.callee) ?? ''))
    return firstText(node)
  if (node.type === 'NewExpression' && dotted(node.callee) === 'Problem') return firstText(node)
  if (node.type === 'VariableDeclarator' && isNode(node.id) && /^(\w+E|e)rrors$/.test(String(node.id.name))) {
    return keysOf(node.init)
  }
  return []
}

function firstText(call: Node): Code[] {
  const first: unknown = Array.isArray(call.arguments) ? call.arguments[0] : undefined
  const code = stringOf(first)
  return code && isNode(first) ? [{ code, offset: first.start }] : []
}

function keysOf(value: unknown): Code[] {
  let object = value
  while (isNode(object) && /^TS(As|Satisfies)/.test(object.type)) object = object.expression
  if (!isNode(object) || object.type !== 'ObjectExpression' || !Array.isArray(object.properties)) return []
  return object.properties.filter(isNode).flatMap((property) => {
    const key = property.key
    const code = stringOf(key) ?? dotted(key)
    return property.type === 'Property' && code && isNode(key) ? [{ code, offset: key.start }] : []
  })
}

/** `namespace:key` in code that no catalogue has. */
export function findUnknownKeys({ source, program, lineAt }: Parsed, { sv }: Catalogues): Finding[] {
  if (!/^(server\/src|web)\//.test(source.path) || /\.test\.tsx?$/.test(source.path)) return []
  const namespaces = new Set([...sv.keys()].map((key) => key.slice(0, key.indexOf(':'))))
  const findings: Finding[] = []
  walk(program, (node) => {
    const text = stringOf(node)
    const [, namespace = '', key = ''] = /^(\w+):([\w.-]+)$/.exec(text ?? '') ?? []
    if (!namespaces.has(namespace) || isKnown(sv, `${namespace}:${key}`)) return
    findings.push({
      file: source.path,
      line: lineAt(node.start),
      wrong: `${namespace}:${key} is in no catalogue`,
      instead: `add '${key}' to texts/sv/${namespace}.ts and texts/en/${namespace}.ts, or mend the key`,
    })
  })
  return findings
}

/** A key with a count has one text for one and another for many. */
function isKnown(catalogue: ReadonlyMap<string, string>, key: string): boolean {
  return catalogue.has(key) || catalogue.has(`${key}_one`) || catalogue.has(`${key}_other`)
}
