import { expect, it } from 'vitest'
import { readSources } from './source/read-sources.ts'
import { scratchFolder } from './source/scratch.ts'
import { checkTexts, readCatalogues } from './texts.ts'

const words = {
  'texts/sv/errors.ts': `export default {\n  'case.closed': 'Ärendet {{number}} är avslutat.',\n}\n`,
  'texts/en/errors.ts': `export default {\n  'case.closed': 'Case {{number}} is closed.',\n}\n`,
  'texts/sv/web.ts': `export default { page: { title: 'Min dag' } }\n`,
  'texts/en/web.ts': `export default { page: { title: 'My day' } }\n`,
}

async function check(files: Record<string, string>) {
  const root = scratchFolder({ ...words, ...files })
  const found = checkTexts(readSources(root), await readCatalogues(root))
  return found.map(({ file, line, wrong }) => `${file}:${line} ${wrong}`)
}

it('is content with two whole languages and keys in code', async () => {
  expect(
    await check({
      'server/src/areas/cases/rules.ts': `export const x = [refuse('case.closed'), t('web:page.title')]\n`,
      'web/ui/x.tsx': `export const X = () => <p title={t('page.title')}>…</p>\n`,
    }),
  ).toEqual([])
})

it.each([
  [
    'a key that English lacks',
    { 'texts/sv/web.ts': `export default {\n  page: {\n    title: 'Min dag',\n    lead: 'Hej' } }\n` },
    'texts/sv/web.ts:4 web:page.lead is missing in en',
  ],
  [
    'a key that Swedish lacks',
    { 'texts/sv/web.ts': 'export default {}\n' },
    'texts/en/web.ts:1 web:page.title is missing in sv',
  ],
  [
    'a placeholder that differs',
    { 'texts/en/errors.ts': `export default {\n  'case.closed': 'Case {{id}} is closed.',\n}\n` },
    'texts/en/errors.ts:2 errors:case.closed fills in id, Swedish number',
  ],
  [
    'an empty text',
    { 'texts/en/web.ts': `export default { page: { title: ' ' } }\n` },
    'texts/en/web.ts:1 web:page.title is empty',
  ],
  [
    'Swedish in a string of the server',
    { 'server/src/areas/cases/x.ts': `export const x = 'Ärendet'\n` },
    'server/src/areas/cases/x.ts:1 Swedish in code: “Ärendet”',
  ],
  [
    'Swedish in a template',
    { 'server/src/areas/cases/x.ts': 'export const x = `Hej då ${y}`\n' },
    'server/src/areas/cases/x.ts:1 Swedish in code: “Hej då”',
  ],
  [
    'Swedish between tags',
    { 'web/ui/x.tsx': `export const X = () => (\n  <p>Välkommen</p>\n)\n` },
    'web/ui/x.tsx:2 Swedish in code: “Välkommen”',
  ],
  [
    'a refusal without words',
    { 'server/src/areas/cases/rules.ts': `\nexport const x = refuse('case.strange')\n` },
    'server/src/areas/cases/rules.ts:2 case.strange has no words in sv and en',
  ],
  [
    'a problem without words',
    { 'server/src/areas/cases/x.ts': `throw new Problem('case.strange')\n` },
    'server/src/areas/cases/x.ts:1 case.strange has no words in sv and en',
  ],
  [
    'a declared code without words',
    {
      'server/src/areas/cases/x.ts': `export const caseErrors = { 'case.closed': 409,\n 'case.odd': 409 } as const satisfies X\n`,
    },
    'server/src/areas/cases/x.ts:2 case.odd has no words in sv and en',
  ],
  [
    'a key that no catalogue has',
    { 'server/src/areas/cases/x.ts': `export const x = t('web:page.none')\n` },
    'server/src/areas/cases/x.ts:1 web:page.none is in no catalogue',
  ],
])('tells of %s', async (_name, files, said) => {
  expect(await check(files)).toContain(said)
})

it('leaves Swedish in tests and in the data of the language alone', async () => {
  expect(
    await check({
      'server/src/areas/cases/x.test.ts': `export const x = 'Ärendet'\n`,
      'server/src/areas/responsibility/who-answers/endings.ts': `export const x = 'lägenhet'\n`,
    }),
  ).toEqual([])
})
