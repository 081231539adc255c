import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCompanyRegister } from '../../../../../demo/company-register/register-server.ts'
import { buildCompany, orgNumber } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
let server: Awaited<ReturnType<typeof startCompanyRegister>>
beforeAll(async () => {
  server = await startCompanyRegister(() => [])
  stage = await openStage({ companyRegister: server.place })
})
afterAll(async () => {
  await stage.close()
  await server.stop()
})

test('everyone in the cooperation asks the register, and nobody else has it asked', async () => {
  const { id } = await buildCompany(stage.house, { orgNumber: orgNumber(1) })
  const asks = (person: Person) => [
    person.get('/company-register'),
    person.post('/company-look-ups', { orgNumber: orgNumber(1) }),
    person.post(`/companies/${id}/refreshes`),
  ]
  for (const { status } of await Promise.all(asks(stage.house.stranger))) expect(status).toBe(401)
  expect(server.asked).toEqual([])
  for (const { status } of await Promise.all(asks(stage.officers.bygglov))) expect(status).toBe(200)
  expect(server.asked).toHaveLength(2)
})
