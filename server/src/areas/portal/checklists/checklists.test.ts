import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { visitor } from '../visitor.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const step = (area: string, title: string, given: object = {}) => ({
  area,
  title,
  titleEn: `${title} (en)`,
  ...given,
})
const keep = async (title: string, given: object = {}) =>
  (
    await must(
      stage.pilot.post('/plan-templates', {
        title,
        titleEn: `${title} in English`,
        description: `Allt om att ${title.toLowerCase()}.`,
        isPublic: true,
        steps: [
          step('livsmedel', 'Köket', { needs: [1], days: 10, prepare: 'En meny' }),
          step('uteservering', 'Platsen', { days: 3 }),
        ],
        ...given,
      }),
    )
  ).body.id

test('a checklist is read in the order of the work, with who answers, how long it takes and what to have at hand', async () => {
  await keep('Öppna kafé')
  const sara = visitor(stage.house)
  expect((await sara.open('/checklistor')).text).toContain('href="/checklistor/oppna-kafe"')
  expect((await sara.open('/')).text).toContain('href="/checklistor/oppna-kafe"')
  const { status, text } = await sara.open('/checklistor/oppna-kafe')
  expect(status).toBe(200)
  expect(text.indexOf('Platsen')).toBeLessThan(text.indexOf('Köket'))
  for (const words of [
    stage.town.units['miljo-halsa'].name,
    'omkring 10 arbetsdagar',
    'En meny',
    'omkring 3 veckor',
    'Efter',
  ])
    expect(text).toContain(words)
  const english = await sara.open('/checklistor/oppna-kafe?lang=en')
  expect(english.text).toContain('Öppna kafé in English')
  expect(english.text).toContain('about 10 working days')
  const asked = await sara.submit('/fraga', { question: 'Det gäller: Öppna kafé.', do: 'write' })
  expect(asked.text).toContain('Det gäller: Öppna kafé.')
})

test('what is not for companies, or no longer used, is not there', async () => {
  await keep('Bara för oss', { isPublic: false })
  const gone = await keep('Förbi')
  await must(stage.pilot.post(`/plan-templates/${gone}/retirement`, {}, { 'if-match': '"1"' }))
  const sara = visitor(stage.house)
  for (const slug of ['bara-for-oss', 'forbi', 'finns-inte'])
    expect((await sara.open(`/checklistor/${slug}`)).status, slug).toBe(404)
  const { text } = await sara.open('/checklistor')
  for (const title of ['Bara för oss', 'Förbi']) expect(text).not.toContain(title)
})

test('the page about the pilot says when it meets and who takes part', async () => {
  const { text } = await visitor(stage.house).open('/lotsen')
  expect(text.match(/<time datetime="/g)).toHaveLength(4)
})
