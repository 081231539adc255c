import {
  acceptPart,
  answerPart,
  declinePart,
  withdrawPart,
  workOnPart,
} from '../../server/src/areas/cases/parts/change-part.ts'
import { offerParts } from '../../server/src/areas/cases/parts/offer-parts.ts'
import { letPartWait } from '../../server/src/areas/cases/waiting/wait-with-part.ts'
import { findDutyMember } from '../../server/src/areas/organisation/index.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import type { Act, CaseRun } from './case-run.ts'
import { dueOn } from './due-days.ts'
import { offersLeft } from './let-slip.ts'
import { officeHourBefore } from './office-time.ts'
import { waitsFor } from './play-waiting.ts'
import { need } from './town.ts'

/** What the units do with their parts. An offer that nobody has taken yet was made lately, whenever the case came in. */
export function playParts(
  run: CaseRun,
  leader: () => MemberActor | undefined,
  at: (share: number) => Date,
): Act[] {
  const { story } = run
  const closed = story.state === 'closed'
  return story.parts.flatMap((part, index) => {
    const ids: string[] = []
    const shift = index * 0.015
    const recent = part.state === 'offered' && !closed
    const offered = recent ? offeredLately(run, index, at) : at(0.06 + shift)
    const acts: Act[] = [
      { at: offered, run: async (t) => void ids.push(...(await offer(run, leader, t, index))) },
    ]
    const id = () => ids[0] ?? ''
    const officer = () => (part.officer ? need(run.town.people, part.officer) : anyoneIn(run, part.unit))
    const { tx } = run
    if (part.state === 'offered') {
      if (closed) acts.push({ at: at(0.93), run: (t) => withdraw(run, leader, t, id()) })
      return acts
    }
    if (part.state === 'declined') {
      const suggestedUnitId = part.suggestUnit ? need(run.town.units, part.suggestUnit) : null
      const reason = part.declineReason ?? 'Frågan ligger utanför vårt uppdrag.'
      acts.push({
        at: at(0.16 + shift),
        run: (t) => declinePart(tx, officer(), t, id(), { reason, suggestedUnitId }),
      })
      return acts
    }
    acts.push({ at: at(0.16 + shift), run: (t) => acceptPart(tx, officer(), t, id()) })
    if (part.state === 'accepted' && !closed) return acts
    acts.push({ at: at(0.3 + shift), run: (t) => workOnPart(tx, officer(), t, id(), 'start') })
    if (part.state === 'awaiting_company' && !closed) {
      acts.push({
        at: at(0.45 + shift),
        run: (t) => letPartWait(tx, run.kit, officer(), t, id(), waitsFor(run, t)),
      })
    }
    const { answer } = part
    if (answer && ['answered', 'settled'].includes(part.state)) {
      acts.push({
        at: at(0.6 + shift * 2),
        run: (t) =>
          answerPart(tx, officer(), t, id(), {
            verdict: answer.verdict,
            body: answer.text,
            conditions: answer.conditions ?? '',
            legalBasis: answer.legalBasis ?? '',
            binding: false,
            validUntil: null,
            terms: [...(answer.terms ?? [])],
          }),
      })
    } else if (closed) acts.push({ at: at(0.93), run: (t) => withdraw(run, leader, t, id()) })
    return acts
  })
}

/** Within the last working day, so that there is time left to say yes; a few have been left lying. */
function offeredLately({ story, now }: CaseRun, index: number, at: (share: number) => Date): Date {
  const left = offersLeft[story.key]
  const hours = 1 + ((story.key.length + index * 3) % 6)
  const lately = officeHourBefore(now, left ?? 1, hours)
  const first = at(left === undefined ? 0.5 : 0.3)
  return lately > first ? lately : first
}

async function offer(
  run: CaseRun,
  leader: () => MemberActor | undefined,
  at: Date,
  index: number,
): Promise<string[]> {
  const part = run.story.parts[index]
  if (!part) return []
  const actor = leader() ?? (await dutyPilot(run, at))
  return offerParts(run.tx, actor, at, run.id, {
    parts: [
      {
        unitId: need(run.town.units, part.unit),
        areaId: need(run.town.areas, part.area),
        title: part.title,
        request: '',
        dueOn: dueOn(run, index, at),
        insteadOf: null,
        needs: [],
        after: [],
        days: null,
        usualDays: null,
      },
    ],
  })
}

async function withdraw(
  run: CaseRun,
  leader: () => MemberActor | undefined,
  at: Date,
  partId: string,
): Promise<void> {
  const actor = leader() ?? (await dutyPilot(run, at))
  await withdrawPart(run.tx, actor, at, partId, 'Företaget gick inte vidare med den delen.')
}

export async function dutyPilot(run: CaseRun, at: Date): Promise<MemberActor> {
  const duty = await findDutyMember(run.tx, at)
  const pilot = [...run.town.people.values()].find(({ memberId }) => memberId === duty?.memberId)
  if (!pilot) throw new Error('The demonstration has no pilot on duty.')
  return pilot
}

function anyoneIn(run: CaseRun, unit: string): MemberActor {
  const id = need(run.town.units, unit)
  const someone = [...run.town.people.values()].find(({ units }) => units.some((one) => one.id === id))
  if (!someone) throw new Error(`Nobody of the demonstration works in ${unit}.`)
  return someone
}
