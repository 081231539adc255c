import { areaFolder } from './area.ts'
import { addImport, addToListOf } from './edit.ts'
import { camel, kebab, pascal } from './names.ts'
import { type Generator, NewError, type Project } from './project.ts'

export type Slice = { readonly area: string; readonly slice: string; readonly folder: string }

/** @throws NewError when `boats/oars` is not written so, or the area is missing */
export function sliceOf(given: string, project: Project): Slice {
  const [area = '', slice = ''] = given.split('/').map(kebab)
  if (!area || !slice) throw new NewError('Name the slice as area/slice, such as boats/oars.')
  if (!project.has(`${areaFolder(area)}/area.ts`)) {
    throw new NewError(`There is no area ${area}. Make it first: npm run new -- area ${area}`)
  }
  return { area, slice, folder: `${areaFolder(area)}/${slice}` }
}

export const slice: Generator = {
  usage: '<area>/<slice>',
  says: 'a slice of an area, with its rules: npm run new -- slice boats/oars',
  make([given = ''], project) {
    const made = sliceOf(given, project)
    project.make(`${made.folder}/rules.test.ts`, rulesTest(made))
    project.make(`${made.folder}/rules.ts`, rules(made))
  },
}

/** Makes the slice’s list of endpoints and joins it to the area, unless it is there. */
export function ensureRoutes(project: Project, { area, slice: name, folder }: Slice): void {
  if (project.has(`${folder}/routes.ts`)) return
  const list = `${camel(name)}Endpoints`
  project.make(`${folder}/routes.ts`, `export const ${list} = []\n`)
  project.change(`${areaFolder(area)}/area.ts`, (text) =>
    addToListOf(
      addImport(text, `import { ${list} } from './${name}/routes.ts'`),
      'Area',
      'endpoints',
      `...${list}`,
    ),
  )
}

const rulesTest = ({ slice: name }: Slice) => `import { expect, it } from 'vitest'
import { decide${pascal(name)} } from './rules.ts'

it('refuses what does not exist', () => {
  expect(decide${pascal(name)}({ exists: false })).toEqual({ allowed: false, code: 'notFound' })
})

it('decides by the facts', () => {
  expect(decide${pascal(name)}({ exists: true })).toEqual('write here what shall follow from which facts')
})
`

const rules = ({
  slice: name,
}: Slice) => `import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

/** What a decision about ${name} must know; the use case fetches it. */
export type ${pascal(name)}Facts = { readonly exists: boolean }

/** Facts in, verdict out: nothing here waits, asks the clock or is random. */
export function decide${pascal(name)}(facts: ${pascal(name)}Facts): Verdict<undefined, 'notFound'> {
  return facts.exists ? allow() : refuse('notFound')
}
`
