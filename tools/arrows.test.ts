import { describe, expect, it } from 'vitest'
import { floors } from './arrows/floors.ts'
import { checkArrows } from './arrows.ts'
import { readSources } from './source/read-sources.ts'
import { scratchFolder } from './source/scratch.ts'

/** A small house where every arrow is right. */
const house = {
  'server/src/main.ts': `import { app } from './app.ts'\napp()\n`,
  'server/src/app.ts': `import { area } from './areas/cases/area.ts'\nexport const app = () => area\n`,
  'server/src/kernel/days.ts': `export const days = 2\n`,
  'server/src/platform/db/db.ts': `import { days } from '../../kernel/days.ts'\nexport const db = days\n`,
  'server/src/areas/organisation/index.ts': `export { unit } from './units/store.ts'\n`,
  'server/src/areas/organisation/units/store.ts': `import { db } from '../../../platform/db/db.ts'\nexport const unit = db\n`,
  'server/src/areas/cases/area.ts': `import { unit } from '../organisation/index.ts'\nexport const area = unit\n`,
  'server/src/areas/cases/handover/rules.ts': `import { days } from '../../../kernel/days.ts'\nexport const decide = (now: Date) => [now, days]\n`,
  'web/lib/i18n.ts': `import { sv } from '../../texts/sv/cases.ts'\nexport const t = sv\n`,
  'web/ui/button.tsx': `import { t } from '../lib/i18n.ts'\nexport const Button = () => <button>{t}</button>\n`,
  'web/staff/src/areas/cases/card.tsx': `import { Button } from '../../../../ui/button.tsx'\nexport const Card = Button\n`,
  'web/staff/src/app/page.tsx': `import { Card } from '../areas/cases/card.tsx'\nexport const Page = Card\n`,
  'texts/sv/cases.ts': `export const sv = {}\n`,
}

function planted(file: string, text: string) {
  const root = scratchFolder({ ...house, [file]: text })
  return checkArrows(readSources(root)).map((finding) => `${finding.file}:${finding.line} ${finding.wrong}`)
}

it('lets a right house be', () => {
  expect(checkArrows(readSources(scratchFolder(house)))).toEqual([])
})

describe('a planted violation is told with its line', () => {
  it.each([
    [
      'an area above',
      'server/src/areas/organisation/x.ts',
      `\nimport '../cases/index.ts'\n`,
      ':2 area organisation imports area cases, which is not below it',
    ],
    [
      'an area nobody gave a floor',
      'server/src/areas/novelty/x.ts',
      `import '../organisation/index.ts'\n`,
      'area novelty imports area organisation',
    ],
    [
      'past the face',
      'server/src/areas/cases/x.ts',
      `import { unit } from '../organisation/units/store.ts'\nunit\n`,
      'is inside area organisation',
    ],
    [
      'platform to area',
      'server/src/platform/x.ts',
      `import '../areas/organisation/index.ts'\n`,
      'platform imports area organisation: arrows point down',
    ],
    [
      'kernel to platform',
      'server/src/kernel/x.ts',
      `import '../platform/db/db.ts'\n`,
      'kernel imports platform',
    ],
    [
      'kernel to a package',
      'server/src/kernel/x.ts',
      `import fs from 'node:fs'\nfs\n`,
      'the kernel imports node:fs',
    ],
    [
      'area to integration',
      'server/src/areas/cases/x.ts',
      `import '../../integrations/oidc/oidc.ts'\n`,
      'imports integration oidc',
    ],
    ['area to app', 'server/src/areas/cases/x.ts', `import '../../app.ts'\n`, 'area cases imports app'],
    [
      'a type is an arrow too',
      'server/src/kernel/x.ts',
      `import type { db } from '../platform/db/db.ts'\nexport type X = typeof db\n`,
      'kernel imports platform',
    ],
    [
      'an arrow in a re-export',
      'server/src/areas/organisation/x.ts',
      `export * from '../cases/index.ts'\n`,
      'area organisation imports area cases',
    ],
    [
      'an arrow in an import at run time',
      'server/src/areas/organisation/x.ts',
      `export const x = () => import('../cases/index.ts')\n`,
      'area organisation imports area cases',
    ],
    [
      'words outside platform/i18n',
      'server/src/areas/cases/x.ts',
      `import '../../../../texts/sv/cases.ts'\n`,
      'only platform/i18n opens texts/',
    ],
    [
      'the program leaning on a test',
      'server/src/areas/cases/x.ts',
      `import '../../../testing/build.ts'\n`,
      'belongs to tests',
    ],
    [
      'one web area to another',
      'web/staff/src/areas/companies/x.ts',
      `import '../cases/card.tsx'\n`,
      'web area staff/companies imports web area staff/cases',
    ],
    [
      'web/ui to an area',
      'web/ui/x.ts',
      `import '../staff/src/areas/cases/card.tsx'\n`,
      'web/ui imports web area',
    ],
    [
      'portal to staff',
      'web/portal/src/app/x.ts',
      `import '../../../staff/src/areas/cases/card.tsx'\n`,
      'never import each other',
    ],
    ['web to server', 'web/lib/x.ts', `import '../../server/src/kernel/days.ts'\n`, 'web/lib imports kernel'],
    [
      'the client past web/lib',
      'web/staff/src/areas/cases/x.ts',
      `import '@farled/api-client'\n`,
      'only web/lib talks to the generated client',
    ],
  ])('%s', (_name, file, text, said) => {
    expect(planted(file, text)).toEqual([expect.stringContaining(said)])
  })

  it('a ring of three files', () => {
    const root = scratchFolder({
      'server/src/kernel/a.ts': `import './b.ts'\n`,
      'server/src/kernel/b.ts': `import type { C } from './c.ts'\nexport type B = C\n`,
      'server/src/kernel/c.ts': `import './a.ts'\nexport type C = 1\n`,
    })
    expect(checkArrows(readSources(root)).map(({ wrong }) => wrong)).toEqual([
      'a ring of imports: server/src/kernel/a.ts → server/src/kernel/b.ts → server/src/kernel/c.ts → server/src/kernel/a.ts',
    ])
  })
})

describe('rules stay pure', () => {
  const file = 'server/src/areas/cases/handover/rules.ts'
  it.each([
    ['wait', 'export async function decide() {}\n', 'rules use something that waits'],
    ['ask the clock', 'export const decide = () => new Date()\n', 'rules use new Date()'],
    ['be random', 'export const decide = () => Math.random()\n', 'rules use Math.random'],
    [
      'open the platform',
      `import { db } from '../../../platform/db/db.ts'\nexport const decide = db\n`,
      'rules reach ../../../platform/db/db.ts',
    ],
    ['open a package', `import { z } from 'zod'\nexport const decide = z\n`, 'rules reach zod'],
  ])('and may not %s', (_name, text, said) => {
    expect(planted(file, text)).toContainEqual(expect.stringContaining(said))
  })

  it('through another file neither', () => {
    const root = scratchFolder({
      ...house,
      [file]: `\nimport { x } from './other.ts'\nexport const decide = x\n`,
      'server/src/areas/cases/handover/other.ts': `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`,
    })
    expect(checkArrows(readSources(root))).toMatchObject([
      { line: 2, wrong: 'rules reach ./other.ts → node:fs' },
    ])
  })

  it('and may know a date, a type of the platform and other rules', () => {
    expect(
      planted(
        file,
        `import type { db } from '../../../platform/db/db.ts'\nexport const decide = (d: typeof db) => [d, new Date('2026-01-01')]\n`,
      ),
    ).toEqual([])
  })
})

it('gives every area only what lies on a lower floor', () => {
  for (const { floor, mayUse } of Object.values(floors)) {
    for (const other of mayUse) expect(floors[other]?.floor).toBeLessThan(floor)
  }
})
