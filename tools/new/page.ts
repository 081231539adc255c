import { addToObject } from './edit.ts'
import { camel, kebab, pascal } from './names.ts'
import { type Generator, NewError, type Project } from './project.ts'

const pages = 'web/staff/src/app/pages'
const router = 'web/staff/src/app/router.tsx'

export const page: Generator = {
  usage: '<name> <Swedish title> <English title>',
  says: 'a page of the staff’s web with its address and words: npm run new -- page oar-list Åror Oars',
  make([given = '', sv = '', en = ''], project) {
    const name = kebab(given)
    if (!name || !sv || !en)
      throw new NewError('Give a name and both titles: npm run new -- page oar-list Åror Oars')
    project.make(`${pages}/${name}-page.test.tsx`, test(name, sv))
    project.make(`${pages}/${name}-page.tsx`, text(name))
    addAddress(project, name)
    for (const [language, title] of [['sv', sv] as const, ['en', en] as const]) {
      const entry = `'${camel(name)}.title': ${quoted(title)}`
      project.change(`texts/${language}/web.ts`, (before) => addText(before, entry))
    }
  },
}

function addAddress(project: Project, name: string): void {
  const route = `createRoute({
    getParentRoute: () => shell,
    path: '/${name}',
    component: lazyRouteComponent(() => import('./pages/${name}-page.tsx'), '${pascal(name)}Page'),
  })`
  project.change(router, (before) => addToShell(before, route))
}

/** The routes inside the shell stand in the list that `shell.addChildren` is called with. */
function addToShell(before: string, route: string): string {
  const opening = 'shell.addChildren(['
  if (!before.includes(opening)) throw new NewError(`${router} has no ${opening}…]) to add the address to.`)
  const at = before.indexOf(opening) + opening.length
  return `${before.slice(0, at)}\n    ${route},${before.slice(at)}`
}

/** A catalogue is one object, the default export. */
function addText(before: string, entry: string): string {
  const named = before.replace('export default {', 'const words = {')
  if (named === before) throw new NewError('The catalogue texts/…/web.ts is no `export default { … }`.')
  return addToObject(named, 'words', entry).replace('const words = {', 'export default {')
}

const text = (name: string) => `import { useTexts } from '../../../../lib/i18n.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'

/** Only composes: what it shows comes from web/staff/src/areas. */
export function ${pascal(name)}Page() {
  const t = useTexts('web')
  return <PageHeader title={t('${camel(name)}.title')} />
}
`

const test = (name: string, sv: string) => `import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { show } from '../../../../testing/show.tsx'
import { ${pascal(name)}Page } from './${name}-page.tsx'

it('says where one is, without faults that axe can see', async () => {
  await show(<${pascal(name)}Page />)
  expect(await screen.findByRole('heading', { name: ${quoted(sv)} })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('lets a person do what they came for', async () => {
  await show(<${pascal(name)}Page />)
  expect(screen.queryByRole('button', { name: 'what a person does here' })).toBeTruthy()
})
`

const quoted = (text: string) => `'${text.replaceAll(/['\\]/g, (sign) => `\\${sign}`)}'`
