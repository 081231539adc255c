import { dotted, type Node, stringOf } from '../source/parse.ts'
import { isTest } from '../source/read-sources.ts'

/** One thing that code may not do, where, and what it does instead. */
export type CodeRule = {
  readonly applies: (file: string) => boolean
  /** What is wrong with this node; undefined when it is none of this rule's business. */
  readonly judge: (node: Node) => string | undefined
  readonly instead: string
}

const inServer = (file: string) => file.startsWith('server/src/')
const inWeb = (file: string) => file.startsWith('web/')
const called = (node: Node) => (node.type === 'CallExpression' ? dotted(node.callee) : undefined)
const none = (list: unknown) => Array.isArray(list) && list.length === 0

const clockAndIds = /^server\/src\/platform\/(clock|ids)\//
/** Stores, and the `sources.ts` of a slice: queries that a list of another slice is joined from. */
const storePlaces = /(^|\/)([a-z-]+[.-])?store\.ts$|\/store\/|\/sources\.ts$/
const queryBuilders = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/

export const codeRules: readonly CodeRule[] = [
  {
    applies: (file) => inServer(file) && !clockAndIds.test(file),
    judge: (node) => {
      if (node.type === 'NewExpression' && dotted(node.callee) === 'Date' && none(node.arguments))
        return 'new Date()'
      return called(node) === 'Date.now' ? 'Date.now()' : undefined
    },
    instead: 'take a Clock (platform/clock) as a parameter and ask it; a test gives its own',
  },
  {
    applies: (file) => (inServer(file) || file.startsWith('demo/')) && !clockAndIds.test(file),
    judge: (node) => (called(node) === 'Math.random' ? 'Math.random()' : undefined),
    instead: 'take ids and tokens from platform/ids; in the demonstration, draw from a generator with a seed',
  },
  {
    applies: () => true,
    judge: (node) => {
      const name = called(node)
      const isMock = name && /^(vi|vitest|jest)\.(mock|doMock|unstable_mockModule)$|^mock\.module$/.test(name)
      return isMock ? `a module mock (${name})` : undefined
    },
    instead: 'hand the part in as a parameter, or come through HTTP with server/testing',
  },
  {
    applies: (file) =>
      /^server\/src\/(areas|integrations)\//.test(file) && !isTest(file) && !storePlaces.test(file),
    judge: (node) => {
      if (node.type === 'TaggedTemplateExpression' && /^sql(\.|$)/.test(dotted(node.tag) ?? ''))
        return 'SQL outside a store'
      const name = called(node)
      if (name && /^(sql\.raw|executeSql)$/.test(name)) return `SQL outside a store (${name})`
      const builder = name && queryBuilders.exec(name)
      return builder ? `SQL outside a store (${builder[1]})` : undefined
    },
    instead: 'put the query into the slice’s store.ts as a function whose first parameter is Read or Tx',
  },
  {
    applies: (file) => inWeb(file) && !file.startsWith('web/lib/'),
    judge: (node) => {
      if (node.type === 'NewExpression' && /^Intl\.(DateTime|RelativeTime)/.test(dotted(node.callee) ?? '')) {
        return 'dates are formatted here'
      }
      const name = called(node)
      return name && /\.toLocale(Date|Time)String$/.test(name) ? 'dates are formatted here' : undefined
    },
    instead: 'use the date functions of web/lib, so that every date is written alike',
  },
  {
    applies: (file) => inWeb(file),
    judge: (node) => {
      if (node.type !== 'JSXAttribute') return undefined
      const name = node.name as Node
      return name.name === 'dangerouslySetInnerHTML' ? 'dangerouslySetInnerHTML' : undefined
    },
    instead: 'render text as text; a link or emphasis is an element',
  },
  {
    applies: (file) =>
      file.startsWith('server/src/') &&
      !/^server\/src\/(main\.ts$|platform\/config\/|platform\/db\/embedded\/)/.test(file) &&
      !isTest(file),
    judge: (node) =>
      node.type === 'MemberExpression' && dotted(node) === 'process.env'
        ? 'the environment is read here'
        : undefined,
    instead: 'add the setting to platform/config and take it as a parameter',
  },
  {
    applies: (file) => file.startsWith('server/src/') && file !== 'server/src/main.ts' && !isTest(file),
    judge: (node) => {
      const name = called(node)
      return name?.startsWith('console.') ? `${name}()` : undefined
    },
    instead: 'use the logger of platform/log, which leaves personal data out',
  },
  {
    applies: () => true,
    judge: (node) => {
      if (node.type !== 'ImportDeclaration' && node.type !== 'ImportExpression') return undefined
      return /(^|\/)(lodash|moment)(\/|$)/.test(stringOf(node.source) ?? '')
        ? 'a library the platform replaces'
        : undefined
    },
    instead: 'use what the language has',
  },
]
