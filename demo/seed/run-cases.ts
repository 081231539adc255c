import { takeInCase } from '../../server/src/areas/cases/index.ts'
import { takeInCompany } from '../../server/src/areas/companies/index.ts'
import { type Actor, type MemberActor, systemActor } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import { isWorkingDay } from '../../server/src/kernel/working-days.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import type { DemoCase, DemoCompany } from '../content/types.ts'
import type { Act, CaseRun } from './case-run.ts'
import { instantOf } from './office-time.ts'
import { playCase } from './play-case.ts'
import { need, type Town } from './seed-organisation.ts'

type Stage = {
  readonly town: Town
  readonly areas: ReadonlyMap<string, string>
  readonly cases: readonly DemoCase[]
  readonly companies: readonly DemoCompany[]
}

export async function runCases(tx: Tx, kit: Kit, now: Date, stage: Stage): Promise<void> {
  const companies = new Map(stage.companies.map((company) => [company.key, company]))
  const companyIds = new Map<string, string>()
  const finished: CaseRun[] = []
  const acts: Act[] = []

  for (const story of stage.cases) {
    const received = receivedAt(story, now)
    const run: CaseRun = {
      story,
      id: '',
      number: '',
      received,
      tx,
      kit,
      now,
      town: stage.town,
      areas: stage.areas,
      finished,
    }
    acts.push({
      at: received,
      run: async () => {
        const company = story.company ? need(companies, story.company) : undefined
        const actor = takenInBy(story, stage.town)
        let companyId: string | null = null
        if (company) {
          companyId =
            companyIds.get(company.key) ??
            (
              await takeInCompany(
                tx,
                { ...company, orgNumber: company.orgNumber.slice(-10) },
                received,
                actor,
              )
            ).id
          companyIds.set(company.key, companyId)
        }
        const taken = await takeInCase(tx, kit, actor, received, {
          title: story.title,
          question: story.question,
          place: story.place ?? '',
          channel: story.channel,
          companyId,
          plansToStart: !company,
          contactName: story.contact.name,
          contactEmail: story.contact.email,
          contactPhone: story.contact.phone,
          areaIds: story.areas.map((code) => need(stage.areas, code)),
          visibility: 'open',
          locale: 'sv',
        })
        run.id = taken.id
        run.number = taken.number
      },
    })
    acts.push(...playCase(run))
  }
  acts.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const act of acts) await act.run(act.at)
}

/** What came by the web was sent by the company; the rest was written down by somebody at the contact centre or the lots. */
function takenInBy(story: DemoCase, town: Town): Actor {
  if (story.channel === 'web') return systemActor('portal')
  const desk: readonly MemberActor[] = [...town.people.values()].filter(({ units }) =>
    units.some(({ id }) => id === town.units.get('kontaktcenter') || id === town.units.get('naringsliv')),
  )
  return desk[story.key.length % desk.length] ?? systemActor('portal')
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** The working day that lies `daysAgo` back, or the one before it, and always before now. */
function receivedAt(story: DemoCase, now: Date): Date {
  let day = addDays(dayOf(now), -story.daysAgo)
  while (!isWorkingDay(day)) day = addDays(day, -1)
  const at = instantOf(day, minutesOf(story.time))
  return at < now ? at : new Date(now.getTime() - 45 * 60_000)
}
