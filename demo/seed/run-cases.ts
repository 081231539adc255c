import { takeInCase } from '../../server/src/areas/cases/index.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import type { Act, CaseRun } from './case-run.ts'
import { playCase } from './play-case.ts'
import { type Received, takenInBy } from './received.ts'
import { need, type Town } from './town.ts'

/** How much of the year has been played, from 0 to 1. The next act waits for whoever is told. */
export type Told = (share: number) => void | Promise<void>

/** Plays the year, act by act in the order of their times. Gives what came of each story. */
export async function runCases(
  tx: Tx,
  kit: Kit,
  now: Date,
  stage: { readonly received: readonly Received[]; readonly town: Town; readonly told: Told },
): Promise<readonly CaseRun[]> {
  const { received, town, told } = stage
  const finished: CaseRun[] = []
  const runs = received.map(
    ({ story, at }): CaseRun => ({ story, id: '', number: '', received: at, tx, kit, now, town, finished }),
  )
  const acts = runs
    .flatMap((run): Act[] => [{ at: run.received, run: () => takeIn(run) }, ...playCase(run)])
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  await told(0)
  for (const [index, act] of acts.entries()) {
    await act.run(act.at)
    await told((index + 1) / acts.length)
  }
  return runs
}

async function takeIn(run: CaseRun): Promise<void> {
  const { story, town, received } = run
  const taken = await takeInCase(run.tx, run.kit, takenInBy(story, town), received, {
    title: story.title,
    question: story.question,
    place: story.place ?? '',
    channel: story.channel,
    companyId: story.company === null ? null : need(town.companies, story.company),
    plansToStart: story.company === null,
    contactName: story.contact.name,
    contactEmail: story.contact.email,
    contactPhone: story.contact.phone,
    areaIds: story.areas.map((code) => need(town.areas, code)),
    visibility: 'open',
    locale: 'sv',
  })
  run.id = taken.id
  run.number = taken.number
}
