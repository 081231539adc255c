import type { Handover } from './queries.ts'

const naringsliv = {
  id: 'unit-1',
  slug: 'naringsliv',
  name: 'Näringslivskontoret',
  nameEn: 'Business unit',
}
const bygglov = { id: 'unit-2', slug: 'bygglov', name: 'Bygglovsenheten', nameEn: 'Building permits' }
export const noAnswer = { accept: false, nameTaker: false, decline: false, withdraw: false, keep: false }

/** Karin of the building permits asks whether anna's unit takes over her case. */
export function buildHandover(other: Partial<Handover> = {}): Handover {
  return {
    id: 'handover-1',
    status: 'proposed',
    case: {
      id: 'case-1',
      number: 'L-2026-00042',
      title: 'Uteservering vid hamnen',
      company: 'Café Lyktan AB',
      status: 'open',
      holder: { member: { id: 'member-karin', name: 'Karin Mattsson' }, unit: bygglov },
    },
    from: { member: { id: 'member-karin', name: 'Karin Mattsson' }, unit: bygglov },
    to: { member: null, unit: naringsliv },
    answeredBy: null,
    proposedBy: { id: 'member-karin', name: 'Karin Mattsson' },
    proposedAt: '2026-11-20T08:00:00Z',
    answerBy: '2026-11-24',
    reason: 'Frågan gäller marken.',
    endedAt: null,
    endedBy: null,
    takenBy: null,
    withdrawnBecause: null,
    declineReason: null,
    suggested: null,
    waitsForDecision: false,
    may: { ...noAnswer, accept: true, decline: true },
    ...other,
  }
}

/** One that anna sent, and that came back with a no. */
export function buildReturned(other: Partial<Handover> = {}): Handover {
  const anna = { id: 'member-anna', name: 'Anna Lindqvist' }
  return buildHandover({
    status: 'declined',
    from: { member: anna, unit: naringsliv },
    to: { member: null, unit: bygglov },
    proposedBy: anna,
    endedAt: '2026-11-21T08:00:00Z',
    endedBy: { id: 'member-karin', name: 'Karin Mattsson' },
    declineReason: 'Det är en fråga för gatan.',
    suggested: { member: null, unit: naringsliv },
    waitsForDecision: true,
    may: { ...noAnswer, keep: true },
    ...other,
  })
}
