import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { letterTo } from '../../../../testing/letters.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { tracesOf } from '../../../../testing/traces.ts'
import { picture, visitor } from '../visitor.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function asked() {
  const { id } = await buildCase(stage.pilot)
  const sara = visitor(stage.house)
  const { page } = await letterTo(stage.house, id, 'sara@foretag.example')
  const see = async () => (await sara.open(page)).text
  const ask = (body: string) =>
    must(stage.pilot.post(`/cases/${id}/waiting`, { body, wakesOn: '2026-12-04' }))
  const waits = async () => (await must(stage.pilot.get(`/cases/${id}/waits`))).body.items
  const statusOf = async () => (await must(stage.pilot.get(`/cases/${id}`))).body.status
  return { id, sara, page, see, ask, waits, statusOf }
}
async function unitAsks(id: string, about: string) {
  const officer = stage.officers.bygglov
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await must(officer.post(`/parts/${part}/acceptance`))
  await must(officer.post(`/parts/${part}/progress`, { act: 'wait', about, wakesOn: '2026-12-07' }))
}
/** The hidden fields of each form that answers a question, in the order of the page. */
const formsOf = (page: string) =>
  [...page.matchAll(/<form[^>]*svar"[^>]*>([\s\S]*?)<\/form>/g)].map(([, form = '']) => ({
    once: /name="once" value="([^"]+)"/.exec(form)?.[1] ?? '',
    question: /name="question" value="([^"]+)"/.exec(form)?.[1] ?? '',
  }))

describe('what the company is asked', () => {
  test('comes first on the page, with its last day and a box that answers it', async () => {
    const { see, ask } = await asked()
    await ask('Hur många platser blir det?')
    const page = await see()
    expect(page.indexOf('Hur många platser')).toBeLessThan(page.indexOf('Vad händer nu'))
    expect(page).toContain('Svara gärna senast fredag 4 december 2026')
    expect(formsOf(page)).toMatchObject([{ question: expect.stringMatching(/^[0-9a-f-]{36}$/) }])
  })

  test('is answered by text and files in that box: the question is answered and the case goes on', async () => {
    const { id, sara, page, see, ask, waits, statusOf } = await asked()
    await ask('Hur många platser blir det?')
    const [form] = formsOf(await see())
    const { answer, events } = await tracesOf(stage.house, () =>
      sara.attach(`${page}/svar`, { ...form, body: 'Tjugo.' }, [{ name: 'plan.png', content: picture }]),
    )
    expect(answer.text).toContain('ditt svar har kommit fram och arbetet går vidare')
    expect(answer.text).toContain('svar på vår fråga')
    expect(events).toEqual(['message.received', 'attachment.added'])
    expect(await statusOf()).toBe('open')
    expect(await waits()).toMatchObject([{ ending: 'answered' }])
    const { items } = (await must(stage.pilot.get(`/cases/${id}/messages`))).body
    expect(items.at(-1)).toMatchObject({ body: 'Tjugo.', answers: 'Hur många platser blir det?' })
  })

  test('by two is answered one at a time: the other question stays', async () => {
    const { id, sara, page, see, ask, waits, statusOf } = await asked()
    await unitAsks(id, 'Vilket material har fasaden?')
    await ask('Hur många platser blir det?')
    const [whole, unit] = formsOf(await see())
    await sara.attach(`${page}/svar`, { ...unit, body: 'Trä.' }, [])
    expect(await statusOf()).toBe('awaiting_company')
    const left = await see()
    expect(left).not.toMatch(
      /behöver svar på det här:<\/strong><\/p>\s*<p class="as-written">Vilket material/,
    )
    expect(formsOf(left)).toMatchObject([{ question: whole?.question }])
    await sara.attach(`${page}/svar`, { ...formsOf(left)[0], body: 'Tjugo.' }, [])
    expect(await statusOf()).toBe('open')
    expect(await waits()).toMatchObject([{ ending: 'answered' }, { ending: 'answered' }])
  })

  test('with nothing in the box is told at that box, and the question stands', async () => {
    const { id, sara, page, see, ask, statusOf } = await asked()
    await unitAsks(id, 'Vilket material har fasaden?')
    await ask('Hur många platser blir det?')
    const [, unit] = formsOf(await see())
    const answer = await sara.attach(`${page}/svar`, { ...unit, body: ' ' }, [])
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('href="#body-2"')
    expect(answer.text).toContain('id="body-2-fault"')
    expect(answer.text).not.toContain('id="body-fault"')
    expect(await statusOf()).toBe('awaiting_company')
  })

  test('when the day has come is late, and still comes in as the answer to it; nothing else is thought answered', async () => {
    const { id, sara, page, see, ask, statusOf, waits } = await asked()
    await ask('Hur många platser blir det?')
    const [form] = formsOf(await see())
    await must(stage.pilot.delete(`/cases/${id}/waiting`))
    await ask('Och när öppnar ni?')
    await sara.attach(`${page}/svar`, { ...form, body: 'Tjugo.' }, [])
    expect(await statusOf()).toBe('awaiting_company')
    expect((await waits()).map(({ ending }: { ending: string | null }) => ending)).toEqual(['resumed', null])
  })

  test('in another case is not answered from here', async () => {
    const [one, other] = [await asked(), await asked()]
    await one.ask('Hur många platser blir det?')
    const [form] = formsOf(await one.see())
    const { answer, events } = await tracesOf(stage.house, () =>
      other.sara.attach(`${other.page}/svar`, { ...form, body: 'Tjugo.' }, []),
    )
    expect([answer.status, events]).toEqual([409, []])
    expect(await one.statusOf()).toBe('awaiting_company')
  })

  test('by two colleagues at once is answered by both, and goes on once', async () => {
    const { id, sara, page, see, ask, statusOf } = await asked()
    const erik = { name: 'Erik Lund', email: 'erik@foretag.example' }
    await must(stage.pilot.post(`/cases/${id}/contacts`, erik))
    const { page: own } = await letterTo(stage.house, id, erik.email)
    await ask('Hur många platser blir det?')
    const [form] = formsOf(await see())
    const [other] = formsOf((await sara.open(own)).text)
    const { events } = await tracesOf(stage.house, () =>
      Promise.all([
        sara.attach(`${page}/svar`, { ...form, body: 'Tjugo.' }, []),
        sara.attach(`${own}/svar`, { ...other, body: 'Tjugofem.' }, []),
      ]),
    )
    expect(events).toEqual(['message.received', 'message.received'])
    expect(await statusOf()).toBe('open')
  })
})
