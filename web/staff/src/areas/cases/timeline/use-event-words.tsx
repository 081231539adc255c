import { useQuery } from '@tanstack/react-query'
import { formatDay } from '../../../../../lib/dates.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import type { TimelineItem } from '../../../../../ui/timeline.tsx'
import { unitsQuery } from '../lookups.ts'
import { partsQuery } from '../parts/queries.ts'
import type { CaseEvent, CaseView } from '../shapes.ts'
import { outcomes, verdictTones } from '../status.ts'
import type { Signal } from '../watchdog/queries.ts'
import { eventTones, isKnownEvent } from './event-tones.ts'

const channels = ['web', 'phone', 'visit', 'email', 'meeting'] as const
const signalKinds = [
  'firstContact',
  'offer',
  'handover',
  'part',
  'promise',
  'nextStep',
  'dispute',
  'stillness',
  'decisionRequest',
  'statutory',
] as const satisfies readonly Signal['kind'][]
const editable = [
  'title',
  'place',
  'contactName',
  'contactEmail',
  'contactPhone',
  'nextStep',
  'nextStepOn',
  'nextStepBy',
  'visibility',
  'areaIds',
] as const

/** Why somebody no longer has what they had. */
const reasons = ['left', 'unitLost', 'roleLost'] as const

/** Puts an event of the log into a plain sentence. */
export function useEventWords(of: CaseView): (event: CaseEvent) => TimelineItem {
  const t = useTexts('timeline')
  const onCase = useTexts('case')
  const shared = useTexts('cases')
  const signals = useTexts('watchdog')
  const nameOf = useNameOf()
  const language = useLanguage()
  const parts = useQuery(partsQuery(of.id)).data ?? []
  const units = useQuery(unitsQuery).data ?? []

  function who({ actor, name, data }: CaseEvent): string {
    if (actor.kind === 'member') {
      const acting = actor.name ?? t('somebody')
      return actor.insteadOf ? t('insteadOf', { name: acting, away: actor.insteadOf }) : acting
    }
    // Somebody outside is called what their organisation is.
    if (actor.kind === 'outside' && typeof data['organisation'] === 'string') return data['organisation']
    const isTheirs = actor.kind === 'company' || name === 'message.received' || name === 'case.received'
    return t(isTheirs ? 'company' : 'system')
  }

  /** Whom a period of standing still waits or waited for. */
  function waitedFor(data: CaseEvent['data']): string {
    const unit = units.find(({ id }) => id === data['waitsForUnitId'])
    if (unit) return nameOf(unit)
    return typeof data['authority'] === 'string' ? data['authority'] : t('who.company')
  }

  function details(event: CaseEvent) {
    const data = event.data
    const text = (name: string) => (typeof data[name] === 'string' ? data[name] : '')
    const part = parts.find(({ id }) => id === data['partId'])
    const suggested = units.find(({ id }) => id === data['suggestedUnitId'])
    const formerUnit = units.find(({ id }) => id === data['fromUnitId'])
    const channel = channels.find((known) => known === data['channel'])
    const outcome = outcomes.find((known) => known === data['outcome'])
    const verdict = Object.keys(verdictTones).find((known) => known === data['verdict'])
    const kind = signalKinds.find((known) => known === data['kind'])
    const level = ([1, 2, 3, 4] as const).find((known) => known === data['level'])
    const fields = Array.isArray(data['fields']) ? data['fields'] : []
    return {
      part,
      officer: event.officer && event.officer.name !== event.actor.name ? event.officer.name : undefined,
      suggested: suggested ? nameOf(suggested) : undefined,
      reason: text('reason'),
      from: text('from'),
      words: {
        title: text('title'),
        file: text('file'),
        topic: text('topic'),
        otherTopic: text('otherTopic'),
        unit: event.unit ? nameOf(event.unit) : '',
        formerUnit: formerUnit ? nameOf(formerUnit) : '',
        name: event.member?.name ?? '',
        former: event.former?.name ?? t('somebody'),
        officer: event.officer?.name ?? '',
        channel: channel ? shared(`channel.${channel}`) : '',
        outcome: outcome ? shared(`outcome.${outcome}`).toLowerCase() : '',
        verdict: verdict ? onCase(`verdict.${verdict as keyof typeof verdictTones}`).toLowerCase() : '',
        from: text('from') ? formatDay(text('from'), language) : '',
        to: text('to') ? formatDay(text('to'), language) : '',
        signal: kind ? signals(`kind.${kind}`) : '',
        level: level ? signals(`level.${level}`) : '',
        waitedFor: waitedFor(data),
        day: text('wakesOn') ? formatDay(text('wakesOn'), language) : '',
        organisation: text('organisation'),
        lastDay: text('answerBy') ? formatDay(text('answerBy'), language) : '',
        until: text('until') ? formatDay(text('until'), language) : '',
        number: of.linked.find(({ id }) => id === data['otherId'])?.number ?? t('anotherCase'),
        fields: editable
          .filter((field) => fields.includes(field))
          .map((field) => onCase(`field.${field}`))
          .join(', '),
      },
    }
  }

  /** Whoever left, whose it became: what depends on more than the event's name. */
  function changingHands(event: CaseEvent): string | undefined {
    const { name, member, former, data } = event
    const { words } = details(event)
    if (name === 'case.nextStepMoved' && !member) return t('case.nextStepReturned', words)
    if (name !== 'case.accountabilityMoved' || !member) return undefined
    const why = reasons.find((known) => known === data['because'])
    const moved = t('case.accountabilityMovedTo', words)
    return why && former ? `${moved} ${t(`because.${why}`, words)}` : moved
  }

  /** Of the passing on of a case, what depends on more than the event's name. */
  function passingOn(event: CaseEvent): string | undefined {
    const { suggested, words } = details(event)
    const name = event.member?.name
    switch (event.name) {
      case 'case.handoverProposed':
        return name ? t('case.handoverProposedTo', { ...words, name }) : undefined
      case 'case.handoverDeclined':
        return suggested ? t('case.handoverDeclinedTo', { ...words, suggested }) : undefined
      case 'case.handoverWithdrawn':
        return event.actor.kind === 'member' ? undefined : t('case.handoverEnded', words)
      case 'case.handedOver': {
        const isOther = name !== undefined && name !== event.actor.name
        const said = isOther ? t('case.handedOverTo', { ...words, name }) : t('case.handedOver', words)
        const former = units.find(({ id }) => id === event.data['fromUnitId'])
        if (!former || event.data['formerUnitLosesSight'] !== true) return said
        return `${said} ${t('case.handedOverLosesSight', { former: nameOf(former) })}`
      }
      default:
        return undefined
    }
  }

  return (event) => {
    const { part, officer, suggested, reason, from, words } = details(event)
    const item = { id: event.id, at: event.at, who: who(event) }
    if (!isKnownEvent(event.name)) return { ...item, what: t('unknown') }
    const tone = eventTones[event.name]
    const say = (what: string, body?: string | null) => ({
      ...item,
      tone,
      what,
      ...(body ? { body: <span className="f-case__text">{body}</span> } : {}),
    })
    if (event.name === 'case.promised') {
      return say(t(from ? 'case.promisedAnew' : 'case.promised', words), reason)
    }
    if (event.name === 'case.waiting' && !event.data['messageId'])
      return say(t('case.waitingForOthers', words))
    if (event.name === 'attachment.stopped' && event.actor.kind === 'system')
      return say(t('attachment.stoppedLater', words))
    if (event.name === 'decisionRequest.received' && event.actor.kind === 'member')
      return say(t('decisionRequest.registered', words))
    if (event.name === 'conflict.declined' && event.data['takenBack'] === true)
      return say(t('conflict.takenBack', words))
    if (event.name === 'incomingMail.noted' && event.data['why'] === 'bounced')
      return say(t('incomingMail.bounced'))
    if (event.name === 'incomingMail.noted' && event.data['why'] === 'delayed')
      return say(t('incomingMail.delayed'))
    if (event.name === 'followUp.answered' && event.data['changed'] === true)
      return say(t('followUp.changed'))
    if (event.name === 'referral.answered' && event.data['how'] === 'no_comments')
      return say(t('referral.noComments'))
    if (event.name === 'referral.answered' && event.data['how'] === 'not_us') return say(t('referral.notUs'))
    if (event.name === 'case.reopened' && reason === 'company') return say(t('case.reopenedByCompany'))
    if (event.name === 'case.received' && event.actor.kind !== 'member') return say(t('case.asked'))
    if (event.name === 'part.accepted' && officer) {
      return say(t('part.acceptedFor', { ...words, officer }))
    }
    if (event.name === 'part.declined' && suggested) {
      return say(t('part.declinedTo', { ...words, suggested }), part?.declineReason)
    }
    const passing = passingOn(event) ?? changingHands(event)
    if (passing) return say(passing)
    const isRefusal = event.name === 'part.declined' || event.name === 'part.withdrawn'
    return say(t(event.name, words), isRefusal ? part?.declineReason : reason)
  }
}
