import { addImport, addToArray } from './edit.ts'
import { camel, kebab } from './names.ts'
import { type Generator, NewError, type Project } from './project.ts'

export const areaFolder = (area: string) => `server/src/areas/${area}`

export const area: Generator = {
  usage: '<area>',
  says: 'an area of its own, registered in app.ts: npm run new -- area boats',
  make([given = ''], project) {
    const name = kebab(given)
    if (!name) throw new NewError('Which area? npm run new -- area boats')
    const folder = areaFolder(name)
    if (project.has(`${folder}/area.ts`)) throw new NewError(`The area ${name} exists already.`)
    const start = camel(name)
    project.make(`${folder}/area.test.ts`, firstTest(name, start))
    project.make(`${folder}/area.ts`, registration(name, start))
    project.make(`${folder}/permissions.ts`, permissions(start, name))
    project.make(`${folder}/errors.ts`, errors(start, name))
    project.make(`${folder}/events.ts`, events(start, name))
    project.make(`${folder}/notices.ts`, notices(start, name))
    joinHouse(project, name, start)
  },
}

function joinHouse(project: Project, name: string, start: string): void {
  project.change('server/src/app.ts', (text) =>
    addToArray(
      addImport(text, `import { ${start}Area } from './areas/${name}/area.ts'`),
      'rooms',
      `${start}Area`,
    ),
  )
}

const firstTest = (name: string, start: string) => `import { expect, it } from 'vitest'
import { ${start}Area } from './area.ts'

it('lets people do something in ${name}', () => {
  expect(${start}Area.endpoints).not.toEqual([])
})
`

const registration = (name: string, start: string) => `import type { Area } from '../../platform/area.ts'
import { ${start}Errors } from './errors.ts'
import { ${start}Events } from './events.ts'
import { ${start}Notices } from './notices.ts'
import { ${start}Permissions } from './permissions.ts'

/** What ${name} registers with the house. What other areas may use goes into index.ts, once one of them needs it. */
export const ${start}Area: Area = {
  name: '${name}',
  permissions: ${start}Permissions,
  errors: ${start}Errors,
  events: ${start}Events,
  notices: ${start}Notices,
  endpoints: [],
}
`

const permissions = (
  start: string,
  name: string,
) => `import type { PermissionTable } from '../../platform/permission/permission.ts'

/** Who may do what in ${name}, each as a sentence and a rule. */
export const ${start}Permissions = {} as const satisfies PermissionTable
`

const errors = (
  start: string,
  name: string,
) => `/** How the endpoints of ${name} may end, and the HTTP status of each. The words stand in texts/. */
export const ${start}Errors = {} as const satisfies Record<string, number>
`

const events = (
  start: string,
  name: string,
) => `/** Every event of ${name}. Who is told of each stands in notices.ts. */
export const ${start}Events = [] as const satisfies readonly string[]
`

const notices = (start: string, name: string) => `import type { NoticeTable } from '../../platform/notices.ts'

/** Who is told of each event of ${name}; nobody, with the reason, is a decision too. */
export const ${start}Notices = {} as const satisfies NoticeTable
`
