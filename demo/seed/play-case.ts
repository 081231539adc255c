import { takeAccountability } from '../../server/src/areas/cases/accountability/take-accountability.ts'
import { closeCase } from '../../server/src/areas/cases/closing/close-case.ts'
import { hasAnsweredCompany } from '../../server/src/areas/cases/closing/store.ts'
import {
  saveDraft,
  sendCombinedAnswer,
  suggestText,
} from '../../server/src/areas/cases/combined-answer/compose.ts'
import { findDraft } from '../../server/src/areas/cases/combined-answer/store.ts'
import { receiveMessage, sendMessage, writeNote } from '../../server/src/areas/cases/conversation/write.ts'
import { editCase } from '../../server/src/areas/cases/editing/edit-case.ts'
import { sayHowItWent } from '../../server/src/areas/cases/follow-up/say-how-it-went.ts'
import { withdrawPart } from '../../server/src/areas/cases/parts/change-part.ts'
import { isEnded } from '../../server/src/areas/cases/parts/rules.ts'
import { listParts } from '../../server/src/areas/cases/parts/store.ts'
import { promiseDate } from '../../server/src/areas/cases/promise/promise-date.ts'
import { askCompany } from '../../server/src/areas/cases/waiting/wait.ts'
import { type MemberActor, systemActor } from '../../server/src/kernel/actor.ts'
import { dayOf } from '../../server/src/kernel/local-day.ts'
import { followUpOf } from '../content/follow-up.ts'
import type { DemoCase } from '../content/types.ts'
import type { Act, CaseRun } from './case-run.ts'
import { nextStepOn, promisedOn } from './due-days.ts'
import { notContacted, still, wroteLately } from './let-slip.ts'
import { officeHourBefore, officeTime } from './office-time.ts'
import { dutyPilot, playParts } from './play-parts.ts'
import { wakesOn } from './play-waiting.ts'
import { need } from './town.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR

/** Everything that happens in one story after it was received, each at its time and none in the future. */
export function playCase(run: CaseRun): Act[] {
  const { story, received, now } = run
  if (story.state === 'received' && story.parts.length === 0 && story.messages.length === 0) return []
  const whole = need(run.town.people, story.accountable)
  // A case that is over ran for some days to weeks; one that is not has run until now.
  const ran =
    story.state === 'closed'
      ? Math.min(spanDays(story) * DAY, now.getTime() - received.getTime() - HOUR)
      : now.getTime() - received.getTime()
  const at = officeTime(received, new Date(received.getTime() + ran))
  const acts: Act[] = []
  const open = story.state !== 'received'

  if (open) acts.push({ at: at(0.04), run: (t) => takeAccountability(run.tx, run.kit, whole, t, run.id, {}) })
  const leader = () => (open ? whole : undefined)
  acts.push(...playParts(run, leader, at))
  const on = promisedOn(run)
  if (open && on !== undefined && on >= dayOf(at(0.12))) {
    acts.push({
      at: at(0.12),
      run: (t) => promiseDate(run.tx, run.kit, whole, t, run.id, { on, reason: '' }),
    })
  }
  if (open && !notContacted.has(story.key)) {
    acts.push({ at: at(0.05), run: (t) => sendMessage(run.tx, run.kit, whole, t, run.id, firstWords(run)) })
  }
  acts.push(...conversation(run, whole, ran, at))
  if (story.combinedAnswer && open) {
    const text = story.combinedAnswer
    acts.push({ at: at(0.9), run: (t) => answer(run, whole, t, text) })
  }
  if (story.state === 'closed') {
    const closing = at(0.95)
    acts.push({ at: closing, run: (t) => close(run, whole, t) }, ...howItWent(run, closing))
  }
  if (open && story.state !== 'closed') {
    const days = still[story.key]
    const when = days === undefined ? at(0.985) : officeHourBefore(now, days)
    acts.push({ at: when, run: (t) => setNextStep(run, whole, t) })
  }
  if (story.visibility === 'restricted' && open) {
    acts.push({
      at: at(0.045),
      run: (t) => editCase(run.tx, whole, t, run.id, { visibility: 'restricted' }, undefined),
    })
  }
  return acts
}

/** What the one who has taken the whole writes first. */
function firstWords({ story }: CaseRun): string {
  const name = story.contact.name.split(' ')[0] ?? ''
  const words = [
    `Hej ${name}! Jag håller ihop ditt ärende här på kommunen. Jag tar reda på vilka som berörs och hör av mig när jag vet mer.`,
    `Hej ${name}! Tack för din fråga. Det är jag som svarar för helheten, så hör av dig till mig om det är något.`,
    `Hej ${name}! Jag har läst din fråga och stämmer av med de enheter som behöver vara med. Du får ett samlat besked från mig.`,
    `Hej ${name}! Jag har tagit hand om din fråga. Skriv gärna här om något ändras hos er under tiden.`,
  ]
  return words[story.key.length % words.length] ?? ''
}

/** Between five and some forty days, longer with more units, the same for the same story. */
function spanDays(story: DemoCase): number {
  const last = Math.max(0, ...story.messages.map(({ dayOffset }) => dayOffset))
  return Math.max(last + 2, 5 + story.parts.length * 6 + (story.key.length % 9))
}

function conversation(run: CaseRun, whole: MemberActor, ran: number, timeOf: (share: number) => Date): Act[] {
  const { story } = run
  const lastOut = story.messages.findLastIndex(({ kind, from }) => kind === 'external' && from !== 'company')
  const lastIn = story.messages.findLastIndex(({ kind, from }) => kind === 'external' && from === 'company')
  const shareOf = (index: number) => {
    if (index === lastIn && wroteLately.has(story.key)) return 0.97
    const planned = ((story.messages[index]?.dayOffset ?? 0) * DAY + (2 + index) * HOUR * 0.7) / ran
    return Math.min(Math.max(planned, 0.05 + index * 0.001), 0.88 + index * 0.002)
  }
  const acts = story.messages.map((message, index): Act => {
    const at = timeOf(shareOf(index))
    return {
      at,
      run: async (t: Date) => {
        if (message.from === 'company') {
          const name = story.contact.name
          return receiveMessage(run.tx, systemActor('portal'), t, run.id, { name, body: message.text })
        }
        const author = need(run.town.people, message.from)
        if (message.kind === 'internal')
          return writeNote(run.tx, author, t, run.id, { body: message.text, confidentialTo: null })
        const writer = await whoWrites(run, author, whole, t)
        const asks = story.state === 'awaiting_company' && index === lastOut
        return asks
          ? askCompany(run.tx, run.kit, writer, t, run.id, message.text, wakesOn(run, t))
          : sendMessage(run.tx, run.kit, writer, t, run.id, message.text)
      },
    }
  })
  if (lastIn > lastOut && story.state !== 'closed' && !wroteLately.has(story.key)) {
    const words = thanks[story.key.length % thanks.length] ?? ''
    const at = timeOf(shareOf(lastIn) + 0.004)
    acts.push({ at, run: (t) => sendMessage(run.tx, run.kit, whole, t, run.id, words) })
  }
  return acts
}

/** What a company is told that has answered, while the units go on. */
const thanks = [
  'Tack, då har vi det vi behöver just nu. Jag hör av mig när enheterna har svarat.',
  'Tack för det snabba svaret! Jag har skickat det vidare till dem som behöver det.',
  'Tack! Jag lägger det till ärendet och återkommer senast den dag vi har sagt.',
]

/** Somebody whose unit takes part by then writes in their own name; else the one who answers for the whole does. */
async function whoWrites(
  run: CaseRun,
  author: MemberActor,
  whole: MemberActor,
  at: Date,
): Promise<MemberActor> {
  const parts = await listParts(run.tx, run.id)
  if (parts.some((part) => author.units.some(({ id }) => id === part.unit_id))) return author
  return run.story.state === 'received' ? dutyPilot(run, at) : whole
}

async function answer(run: CaseRun, whole: MemberActor, at: Date, text: string): Promise<void> {
  const missing = (await listParts(run.tx, run.id)).some(
    ({ status }) => !['answered', 'settled', 'declined', 'withdrawn'].includes(status),
  )
  const version = await saveDraft(
    run.tx,
    whole,
    at,
    run.id,
    text,
    (await findDraft(run.tx, run.id))?.version ?? 0,
  )
  if (!missing)
    await sendCombinedAnswer(run.tx, run.kit, whole, at, run.id, { version, withoutSignOff: null })
}

async function close(run: CaseRun, whole: MemberActor, at: Date): Promise<void> {
  const { story, tx, kit } = run
  const wanted = story.outcome ?? 'answered'
  const earlier = run.finished.findLast(
    (one) => one.story.company === story.company && one.story.company !== null,
  )
  const outcome = wanted === 'duplicate' && !earlier ? 'withdrawn' : wanted
  if (
    ['solved', 'answered', 'declined_by_law'].includes(outcome) &&
    !(await hasAnsweredCompany(tx, run.id))
  ) {
    await answer(run, whole, at, (await suggestText(tx, run.id, 'sv')) || story.question)
  }
  for (const part of await listParts(tx, run.id)) {
    if (!isEnded(part.status)) await withdrawPart(tx, whole, at, part.id, 'Företaget gick inte vidare.')
  }
  await closeCase(tx, kit, whole, at, run.id, {
    outcome,
    note: '',
    ...(outcome === 'duplicate' ? { duplicateOf: earlier?.id } : {}),
  })
  run.finished.push(run)
}

/** The company says how it went, some days after its case was closed. */
function howItWent(run: CaseRun, closing: Date): Act[] {
  const said = followUpOf(run.story)
  const at = new Date(closing.getTime() + (said?.afterDays ?? 0) * DAY)
  if (!said || at >= run.now) return []
  const { scores, text: body } = said
  return [
    {
      at,
      run: async (t) => {
        const company = { kind: 'company', caseId: run.id, locale: 'sv' } as const
        await sayHowItWent(run.tx, company, t, run.id, { closing: closing.toISOString(), scores, body })
      },
    },
  ]
}

/** Every open case has a next step with a date. */
async function setNextStep(run: CaseRun, whole: MemberActor, at: Date): Promise<void> {
  const parts = await listParts(run.tx, run.id)
  const waiting = parts.find(({ status }) => ['offered', 'accepted', 'in_progress'].includes(status))
  const nextStep =
    run.story.state === 'awaiting_company'
      ? 'Invänta företagets svar, ring annars'
      : waiting
        ? `Stäm av med ${waiting.unitName}`
        : 'Skriv samlat besked'
  await editCase(run.tx, whole, at, run.id, { nextStep, nextStepOn: nextStepOn(run) }, undefined)
}
