import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { prepareQuestion, visitor } from '../visitor.fixture.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  await buildTown(house)
})
afterAll(() => house.close())

test('sent eight times at the same instant a question is one case with one receipt', async () => {
  const sara = visitor(house)
  const draft = await prepareQuestion(sara)
  const answers = await Promise.all(Array.from({ length: 8 }, () => sara.post(`${draft}/skicka`)))
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303))
  const { cases, mails } = await house.owner.read(systemActor('test'), async (read) => ({
    cases: await read.selectFrom('business_case').select('number').execute(),
    mails: await read.selectFrom('outbox_mail').select('id').execute(),
  }))
  expect(cases).toHaveLength(1)
  expect(mails).toHaveLength(1)
  for (const { headers } of answers) {
    expect((await sara.open(String(headers['location']))).text).toContain(cases[0]?.number)
  }
})

test('two tabs that change different steps at once lose nothing of each other', async () => {
  const sara = visitor(house)
  const draft = await prepareQuestion(sara)
  await Promise.all([
    sara.post(`${draft}/om-dig`, {
      kind: 'planned',
      contactName: 'Eva Ek',
      contactEmail: 'eva@foretag.example',
    }),
    sara.upload(`${draft}/plats`, { place: 'Storgatan 9', do: 'next' }, []),
  ])
  const page = await sara.open(`${draft}/kontrollera`)
  expect(page.text).toContain('Eva Ek')
  expect(page.text).toContain('Storgatan 9')
})
