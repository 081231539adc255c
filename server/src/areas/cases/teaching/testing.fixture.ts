import { buildCase, closeCase, must, sendAnswer } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import type { Stage } from '../testing.fixture.ts'
import { teachJob } from './jobs.ts'

export type Asking = { question: string; area?: string; visibility?: string; company?: string }

/** What teaching is tried with: companies that ask, cases that are closed, and what is learned of them. */
export function openSchool(stage: Stage) {
  const teach = () => teachJob.run(stage.house.kit, {})
  return {
    teach,
    /** A case of a company of its own; its id. */
    asked: async ({ question, area = 'uteservering', visibility = 'open', company }: Asking) => {
      const companyId = company ?? (await buildCompany(stage.house)).id
      const { id } = await buildCase(stage.pilot, {
        question,
        title: 'En fråga',
        visibility,
        areaIds: [stage.area(area).id],
        company: { kind: 'known', companyId },
      })
      return id
    },
    /** Answered and closed, as people do. */
    close: async (id: string, outcome = 'answered') => {
      if (outcome === 'answered') await sendAnswer(stage.pilot, id)
      stage.later()
      await closeCase(stage.pilot, id, outcome)
    },
    learned: async () => {
      await teach()
      const { body } = await must(stage.pilot.get('/learned-words'))
      return body.items as {
        word: string
        shown: string
        area: { code: string }
        cases: number
        askers: number
        setAside: null | { by: { id: string } }
      }[]
    },
  }
}
export type School = ReturnType<typeof openSchool>
