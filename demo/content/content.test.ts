import { describe, expect, it } from 'vitest'
import { parseOrgNumber } from '../../server/src/kernel/org-number.ts'
import { demoAreas } from '../map.ts'
import { people } from '../people.ts'
import { buildDemoCases, type DemoCase, demoCompanies } from './index.ts'

const areas = new Map(demoAreas.map((area) => [area.code, area]))
const unitSlugs = new Set([...areas.values()].flatMap((area) => [area.accountable, ...area.consulted]))

const cases = buildDemoCases()
const companies = new Map(demoCompanies.map((company) => [company.key, company]))
const members = new Map(people.map((member) => [member.subject, member]))

function works(subject: string | undefined, unit: string): boolean {
  return members.get(subject ?? '')?.units.some(({ slug }) => slug === unit) ?? false
}

/** The keys of cases for which something is wrong; a test names what. */
const wrong = (isWrong: (c: DemoCase) => boolean): string[] => cases.filter(isWrong).map((c) => c.key)

describe('the people', () => {
  it('give every unit a head and at least one officer', () => {
    for (const slug of unitSlugs) {
      const roles = people.flatMap((p) => p.units.filter((u) => u.slug === slug).map((u) => u.role))
      expect(roles, slug).toContain('head')
      expect(roles.filter((role) => role === 'officer').length, slug).toBeGreaterThan(0)
    }
    expect(people.flatMap((p) => p.units).filter((u) => !unitSlugs.has(u.slug))).toEqual([])
  })

  it('have their own subject, address and number, and every role somebody', () => {
    for (const field of ['subject', 'email', 'phone', 'name'] as const) {
      expect(new Set(people.map((p) => p[field])).size).toBe(people.length)
    }
    const roles = people.flatMap((p) => p.roles)
    expect(roles.filter((role) => role === 'pilot')).toHaveLength(3)
    expect(new Set(roles).size).toBe(5)
    expect(people.filter((p) => p.featured && p.featuredEn).length).toBeGreaterThanOrEqual(6)
  })
})

describe('the companies', () => {
  it('have valid numbers, each its own, in the ranges kept for the demonstration', () => {
    for (const { orgNumber, form, key } of demoCompanies) {
      const parsed = parseOrgNumber(orgNumber)
      expect(parsed, key).toMatchObject({ valid: true, isPersonal: form === 'EF' })
      expect(orgNumber, key).toMatch(form === 'EF' ? /^189\d{5}98\d\d$/ : /^[579]29999\d{4}$/)
    }
    expect(new Set(demoCompanies.map((c) => c.orgNumber)).size).toBe(demoCompanies.length)
    expect(demoCompanies.length).toBeGreaterThanOrEqual(70)
  })
})

describe('the cases', () => {
  it('are about 200 over a year and the same each time', () => {
    expect(cases.length).toBeGreaterThanOrEqual(190)
    expect(cases.length).toBeLessThanOrEqual(220)
    expect(Math.max(...cases.map((c) => c.daysAgo))).toBeGreaterThan(350)
    expect(
      wrong((c) => c.daysAgo < 0 || c.daysAgo > 365 || !/^(0[7-9]|1[0-7]):[0-5]\d$/.test(c.time)),
    ).toEqual([])
    expect(buildDemoCases()).toEqual(cases)
    expect(new Set(cases.map((c) => c.key)).size).toBe(cases.length)
  })

  it('name areas, units, companies and people that exist', () => {
    expect(wrong((c) => c.areas.length === 0 || c.areas.some((code) => !areas.has(code)))).toEqual([])
    expect(wrong((c) => c.company !== null && !companies.has(c.company))).toEqual([])
    expect(wrong((c) => !members.has(c.accountable))).toEqual([])
    expect(wrong((c) => c.parts.some((p) => !areas.has(p.area) || !unitSlugs.has(p.unit)))).toEqual([])
    expect(wrong((c) => c.messages.some((m) => m.from !== 'company' && !members.has(m.from)))).toEqual([])
  })

  it('give parts to units that answer for the area or are consulted, and to officers of that unit', () => {
    const strays = cases.flatMap((c) =>
      c.parts
        .filter((p) => p.state !== 'declined')
        .filter((p) => {
          const area = areas.get(p.area)
          return area?.accountable !== p.unit && !area?.consulted.includes(p.unit)
        })
        .map((p) => `${c.key}: ${p.unit} – ${p.area}`),
    )
    expect(strays).toEqual([])
    expect(wrong((c) => c.parts.some((p) => p.officer !== undefined && !works(p.officer, p.unit)))).toEqual(
      [],
    )
  })

  it('never give the same unit the same title twice in one case', () => {
    expect(
      wrong((c) => new Set(c.parts.map((p) => `${p.unit}|${p.area}|${p.title}`)).size < c.parts.length),
    ).toEqual([])
  })

  it('have parts whose officer, answer and reason follow from their state', () => {
    const isWrong = (p: DemoCase['parts'][number]): boolean => {
      const needsOfficer = p.state !== 'offered' && p.state !== 'declined'
      const isAnswered = p.state === 'answered' || p.state === 'settled'
      const isDeclined = p.state === 'declined'
      return (
        needsOfficer !== (p.officer !== undefined) ||
        isAnswered !== (p.answer !== undefined) ||
        isDeclined !== (p.declineReason !== undefined && unitSlugs.has(p.suggestUnit ?? '')) ||
        (p.answer?.verdict === 'possible_with_conditions') !== (p.answer?.conditions !== undefined)
      )
    }
    expect(wrong((c) => c.parts.some(isWrong))).toEqual([])
  })

  it('are in a state that follows from their parts', () => {
    const done = new Set(['settled', 'declined'])
    const ofState = (state: DemoCase['state'], isRight: (c: DemoCase) => boolean): string[] =>
      wrong((c) => c.state === state && !isRight(c))
    expect(
      ofState('closed', (c) => c.outcome !== undefined && c.parts.every((p) => done.has(p.state))),
    ).toEqual([])
    expect(ofState('received', (c) => c.parts.every((p) => p.state === 'offered') && c.daysAgo <= 2)).toEqual(
      [],
    )
    expect(ofState('awaiting_company', (c) => c.parts.some((p) => p.state === 'awaiting_company'))).toEqual(
      [],
    )
    expect(ofState('open', (c) => c.parts.some((p) => !done.has(p.state)))).toEqual([])
    expect(wrong((c) => c.state !== 'closed' && c.parts.some((p) => p.state === 'settled'))).toEqual([])
    expect(wrong((c) => c.state !== 'closed' && (c.outcome ?? c.combinedAnswer) !== undefined)).toEqual([])
  })

  it('have a combined answer when an answer was given, and a received case a pilot', () => {
    const isAnswered = (c: DemoCase): boolean =>
      ['solved', 'answered', 'declined_by_law', 'moved'].includes(c.outcome ?? '')
    expect(wrong((c) => isAnswered(c) !== (c.combinedAnswer !== undefined))).toEqual([])
    expect(wrong((c) => isAnswered(c) && !c.parts.some((p) => p.state === 'settled'))).toEqual([])
    expect(
      wrong((c) => c.state === 'received' && !members.get(c.accountable)?.roles.includes('pilot')),
    ).toEqual([])
  })

  it('have messages in order, within the age of the case, and none internal from the company', () => {
    const inOrder = (c: DemoCase): boolean =>
      c.messages.every(
        (m, i) => m.dayOffset >= (c.messages[i - 1]?.dayOffset ?? 0) && m.dayOffset <= c.daysAgo,
      )
    expect(wrong((c) => !inOrder(c))).toEqual([])
    expect(wrong((c) => c.messages.some((m) => m.from === 'company' && m.kind === 'internal'))).toEqual([])
  })

  it('leave no slot open and repeat few titles and no question', () => {
    expect(
      wrong((c) =>
        /[{}]|undefined/.test(
          JSON.stringify([
            c.title,
            c.question,
            c.place,
            c.combinedAnswer,
            ...c.messages.map((m) => m.text),
            ...c.parts.map((p) => [p.title, p.answer?.text, p.answer?.conditions].join()),
          ]),
        ),
      ),
    ).toEqual([])
    expect(new Set(cases.map((c) => c.title)).size).toBeGreaterThan(cases.length - 5)
    expect(new Set(cases.map((c) => c.question)).size).toBe(cases.length)
    expect(wrong((c) => c.title.length > 110 || c.question.length < 60)).toEqual([])
  })

  it('show every state, outcome, verdict and channel', () => {
    expect(new Set(cases.map((c) => c.state)).size).toBe(4)
    expect(new Set(cases.map((c) => c.outcome)).size).toBe(7)
    expect(new Set(cases.map((c) => c.channel)).size).toBe(5)
    expect(new Set(cases.flatMap((c) => c.parts.map((p) => p.state))).size).toBe(7)
    expect(new Set(cases.flatMap((c) => c.parts.map((p) => p.answer?.verdict ?? 'none'))).size).toBe(6)
  })

  it('give everyone a visitor is likely to sign in as something that waits', () => {
    const open = cases.filter((c) => c.state !== 'closed')
    for (const subject of ['anna.lindqvist', 'maria.kowalczyk', 'karin.mattsson']) {
      const units = members.get(subject)?.units.map((u) => u.slug) ?? []
      const offers = open
        .flatMap((c) => c.parts)
        .filter((p) => p.state === 'offered' && units.includes(p.unit))
      const mine = open.flatMap((c) => c.parts).filter((p) => p.officer === subject && p.state !== 'answered')
      expect(offers.length, `${subject}: offers`).toBeGreaterThanOrEqual(2)
      expect(mine.length, `${subject}: parts to answer`).toBeGreaterThanOrEqual(3)
    }
    const amira = open.filter((c) => c.accountable === 'amira.haddad')
    const ready = amira.filter(
      (c) => c.state === 'open' && c.parts.every((p) => ['answered', 'declined'].includes(p.state)),
    )
    expect(ready.length).toBeGreaterThanOrEqual(3)
    expect(amira.some((c) => c.state === 'received')).toBe(true)
    expect(amira.filter((c) => c.state === 'awaiting_company').length).toBeGreaterThanOrEqual(2)
  })
})
