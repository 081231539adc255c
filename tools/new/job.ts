import { areaFolder } from './area.ts'
import { addImport, addToListOf } from './edit.ts'
import { camel, kebab, nounAndVerb, sentence, spoken } from './names.ts'
import { type Generator, NewError } from './project.ts'
import { sliceOf } from './slice.ts'

export const job: Generator = {
  usage: '<area>/<slice> <name>',
  says: 'something that happens later, registered in area.ts: npm run new -- job boats/oars sweepOars',
  make([given = '', name = ''], project) {
    const { area, slice, folder } = sliceOf(given, project)
    if (!name) throw new NewError('The name is missing: a verb and a noun, such as sweepOars.')
    const definition = `${camel(name)}Job`
    const file = kebab(name)
    project.make(`${folder}/${file}.test.ts`, test(definition, file))
    project.make(`${folder}/${file}.ts`, text(definition, name))
    project.change(`${areaFolder(area)}/area.ts`, (before) =>
      addToListOf(
        addImport(before, `import { ${definition} } from './${slice}/${file}.ts'`),
        'Area',
        'jobs',
        definition,
      ),
    )
  },
}

const test = (definition: string, file: string) => `import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { ${definition} } from './${file}.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('may run twice and does its work once', async () => {
  await ${definition}.run(house.kit, {})
  await ${definition}.run(house.kit, {})
  expect('what stands in the tables now').toBe('what should stand there')
})
`

const text = (
  definition: string,
  name: string,
) => `import type { JobDefinition } from '../../../platform/jobs/jobs.ts'

/** Does one thing and may run twice. Plan it with \`kit.jobs.plan\` inside a change, or give it an hour with \`every\`. */
export const ${definition}: JobDefinition = {
  name: '${nounAndVerb(name)}',
  says: '${sentence(spoken(name))}',
  run: () => Promise.resolve(),
}
`
