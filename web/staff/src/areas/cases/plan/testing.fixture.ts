import type { CasePlan, PlannedPart } from './queries.ts'

export function aPlannedPart(given: Partial<PlannedPart> = {}): PlannedPart {
  return {
    id: 'part-land',
    title: 'Marken',
    status: 'accepted',
    unit: { id: 'unit-street', slug: 'gatu-park', name: 'Gatu/park', nameEn: 'Streets and parks' },
    officer: { id: 'member-karin', name: 'Karin Mattsson' },
    needs: [],
    startsOn: '2026-11-24',
    endsOn: '2026-12-01',
    endsLateOn: '2026-12-04',
    dueOn: null,
    isDone: false,
    isCritical: true,
    slack: 0,
    days: { planned: null, likely: 5, long: 8, basis: 'measured', count: 23 },
    version: 3,
    may: { plan: true },
    ...given,
  }
}

export const aPermit = (given: Partial<PlannedPart> = {}): PlannedPart =>
  aPlannedPart({
    id: 'part-permit',
    title: 'Lovet',
    unit: { id: 'unit-permits', slug: 'bygglov', name: 'Bygglovsenheten', nameEn: 'Building permits' },
    needs: ['part-land'],
    startsOn: '2026-12-01',
    endsOn: '2026-12-15',
    endsLateOn: '2026-12-22',
    days: { planned: 10, likely: 10, long: 15, basis: 'planned', count: 0 },
    version: 7,
    ...given,
  })

export function aPlan(given: Partial<CasePlan> = {}): CasePlan {
  return {
    today: '2026-11-26',
    parts: [aPlannedPart(), aPermit()],
    criticalPath: ['part-land', 'part-permit'],
    whole: {
      earliestOn: '2026-12-16',
      honestOn: '2026-12-28',
      chances: [
        { on: '2026-12-10', share: 0.1 },
        { on: '2026-12-16', share: 0.5 },
        { on: '2026-12-28', share: 0.9 },
        { on: '2027-01-11', share: 1 },
      ],
    },
    promise: { on: '2026-12-16', share: 0.5 },
    ...given,
  }
}
