import { areaFolder } from './area.ts'
import { addImport, addToArray, addToObject } from './edit.ts'
import { camel, kebab, nounAndVerb, sentence, spoken } from './names.ts'
import { type Generator, NewError, type Project } from './project.ts'
import { ensureRoutes, type Slice, sliceOf } from './slice.ts'

type Endpoint = Slice & {
  readonly method: string
  readonly path: string
  readonly operation: string
  readonly params: readonly string[]
  readonly permission: string
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

export const endpoint: Generator = {
  usage: '<area>/<slice> <method> <path> <operation>',
  says: "an endpoint with its permission: npm run new -- endpoint boats/oars post '/boats/{boatId}/oars' addOar",
  make(args, project) {
    const made = readArguments(args, project)
    const file = `${made.folder}/${kebab(made.operation)}`
    project.make(`${file}.test.ts`, routeTest(made))
    project.make(`${file}.access.test.ts`, accessTest(made))
    project.make(`${file}.ts`, made.method === 'get' ? readUseCase(made) : changeUseCase(made))
    ensureRoutes(project, made)
    addRoute(project, made)
    addPermission(project, made)
  },
}

function readArguments(
  [given = '', method = '', path = '', name = '']: readonly string[],
  project: Project,
): Endpoint {
  const made = sliceOf(given, project)
  if (!methods.includes(method)) throw new NewError(`The method is one of ${methods.join(', ')}.`)
  if (!/^(\/([a-z0-9-]+|\{[a-zA-Z]+\}))+$/.test(path)) {
    throw new NewError(
      'The path is written as /boats/{boatId}/oars: small letters, hyphens, parameters in braces.',
    )
  }
  if (!name) throw new NewError('The operation is missing: a verb and a noun, such as addOar.')
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param ?? '')
  return { ...made, method, path, operation: camel(name), params, permission: nounAndVerb(name) }
}

function addRoute(project: Project, made: Endpoint): void {
  const { folder, operation, method } = made
  const builder = method === 'get' ? 'reading' : 'changing'
  project.change(`${folder}/routes.ts`, (text) => {
    let edited = addToArray(text, 'Endpoints', route(made, builder))
    edited = withImport(edited, /from 'zod'/, `import { z } from 'zod'`)
    edited = withImport(
      edited,
      new RegExp(`\\b${builder}\\b.*from`),
      `import { ${builder} } from '../../../platform/http/endpoint.ts'`,
    )
    return addImport(edited, `import { ${operation} } from './${kebab(operation)}.ts'`)
  })
}

/** Adds the import unless the name is imported already; the formatter joins two imports of the same file. */
function withImport(text: string, known: RegExp, statement: string): string {
  const head = text.slice(0, text.indexOf('export const'))
  return known.test(head) ? text : addImport(text, statement)
}

function addPermission(project: Project, { area, permission, operation }: Endpoint): void {
  const file = `${areaFolder(area)}/permissions.ts`
  if (project.read(file).includes(`'${permission}'`)) return
  project.change(file, (text) =>
    withImport(
      addToObject(
        text,
        'Permissions',
        `'${permission}': { says: 'Everyone in the cooperation may ${spoken(operation)}', to: anyMember }`,
      ),
      /\banyMember\b/,
      `import { anyMember } from '../../platform/permission/permission.ts'`,
    ),
  )
}

function route({ method, path, operation, area, params, permission }: Endpoint, builder: string): string {
  const use = [
    'body: await ',
    operation,
    '(',
    method === 'get' ? 'read' : 'tx, actor, now',
    params.map((name) => `, params.${name}`).join(''),
    ')',
  ]
  const context = method === 'get' ? '' : ', { actor, now }'
  return `${builder}({
    ${method === 'get' ? '' : `method: '${method}',\n`}path: '${path}',
    operation: '${operation}',
    tag: '${area}',
    summary: '${sentence(spoken(operation))}',
    description: 'Say here what it does, for whom, and what follows.',
    permission: '${permission}',
    ${params.length > 0 ? `params: z.object({ ${params.map((name) => `${name}: z.uuid()`).join(', ')} }),\n` : ''}answer: z.object({ id: z.uuid() }),
    errors: [],
    handle: async (${method === 'get' ? 'read' : 'tx'}${params.length > 0 ? ', { params }' : context ? ', _input' : ''}${context}) => ({ ${use.join('')} }),
  })`
}

const parametersOf = (params: readonly string[]) => params.map((name) => `, _${name}: string`).join('')

const readUseCase = ({ operation, params }: Endpoint) => `import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'

/** @throws Problem \`notFound\` */
export function ${operation}(_read: Read${parametersOf(params)}): Promise<{ id: string }> {
  return Promise.reject(new Problem('notFound'))
}
`

const changeUseCase = ({
  operation,
  params,
}: Endpoint) => `import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'

/**
 * The order is the rule: lock, decide, write, tell.
 * @throws Problem \`notFound\`
 */
export function ${operation}(_tx: Tx, _actor: Actor, _now: Date${parametersOf(params)}): Promise<{ id: string }> {
  return Promise.reject(new Problem('notFound'))
}
`

const opening = `import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())
`

const someId = '018f2b7e-0000-7000-8000-000000000000'
const asked = ({ method, path }: Endpoint) => `${method}('${path.replaceAll(/\{\w+\}/g, someId)}')`

const routeTest = (made: Endpoint) => `${opening}
it('does what ${spoken(made.operation)} promises', async () => {
  // Build what is needed first; then look at the answer and at what stands in the tables (house.owner).
  const officer = await house.as(town.officers.bygglov.id)
  const answer = await officer.${asked(made)}
  expect(answer.status).toBe(200)
})
`

const accessTest = (made: Endpoint) => `${opening}
it('lets nobody in who has not signed in', async () => {
  const answer = await house.stranger.${asked(made)}
  expect(answer.status).toBe(401)
})

it('lets in those who may ${spoken(made.operation)}, each role by itself', async () => {
  const officer = await house.as(town.officers.bygglov.id)
  const answer = await officer.${asked(made)}
  expect(answer.status).toBe(200)
})
`
