import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { chooseLanguage } from '../../../../../lib/i18n.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { CaseEvent } from '../shapes.ts'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import { TimelineSection } from './timeline-section.tsx'

afterEach(async () => {
  vi.unstubAllGlobals()
  await chooseLanguage('sv')
})

const unit = { name: 'Bygglovsenheten', nameEn: 'Building permits' }
const former = { name: 'Anna Lindqvist' }
const reza = { name: 'Reza Karimi' }
let made = 0
function happened(name: string, other: Partial<CaseEvent> = {}): CaseEvent {
  made += 1
  const actor = { kind: 'member', name: 'Jonas Ekwall', insteadOf: null }
  const at = '2026-11-26T09:00:00Z'
  return {
    id: String(made),
    at,
    name,
    actor,
    member: null,
    former: null,
    officer: null,
    unit,
    data: {},
    ...other,
  }
}
const part = { title: 'Tillbyggnad' }
const events = [
  happened('case.accountabilityMoved', { member: reza, former, data: { because: 'left' } }),
  happened('case.accountabilityMoved', { member: reza, former, data: { because: 'unitLost' } }),
  happened('case.accountabilityMoved', { member: reza, former, data: { because: 'roleLost' } }),
  happened('case.accountabilityMoved', { member: reza }),
  happened('part.officerChanged', { officer: reza, former, data: part }),
  happened('part.returned', { former, data: part }),
  happened('case.nextStepMoved', { member: reza, former, unit: null }),
  happened('case.nextStepMoved', { former, unit: null }),
  happened('part.accepted', { officer: reza, data: part }),
  happened('part.started', {
    actor: { kind: 'member', name: 'Jonas Ekwall', insteadOf: 'Anna Lindqvist' },
    data: part,
  }),
  happened('case.somethingNew'),
]

async function told() {
  const of = buildCase()
  fakeApi({ ...caseAnswers(of), [`GET /cases/${of.id}/events`]: { items: events, nextCursor: null } })
  await show(<TimelineSection of={of} />)
  const list = await screen.findByRole('region', { name: /^(Allt som har hänt|Everything that)/ })
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.replace(/^\d\d:\d\d/, ''))
}

it('tells by name whose it became when somebody left, and why, and of whom it was', async () => {
  expect(await told()).toEqual([
    'Jonas Ekwall gav helhetsansvaret till Reza Karimi (Bygglovsenheten). Anna Lindqvist har slutat.',
    'Jonas Ekwall gav helhetsansvaret till Reza Karimi (Bygglovsenheten). Anna Lindqvist har lämnat sin enhet.',
    'Jonas Ekwall gav helhetsansvaret till Reza Karimi (Bygglovsenheten). Anna Lindqvist är inte längre lots.',
    'Jonas Ekwall gav helhetsansvaret till Reza Karimi (Bygglovsenheten).',
    'Jonas Ekwall gav ”Tillbyggnad” till Reza Karimi (Bygglovsenheten), efter Anna Lindqvist.',
    'Jonas Ekwall frågade Bygglovsenheten på nytt om ”Tillbyggnad”, som Anna Lindqvist hade.',
    'Jonas Ekwall gav nästa steg till Reza Karimi, efter Anna Lindqvist.',
    'Jonas Ekwall lämnade nästa steg, som Anna Lindqvist hade, till den som är helhetsansvarig.',
    'Jonas Ekwall tog emot ”Tillbyggnad” för Bygglovsenheten, med Reza Karimi som handläggare.',
    'Jonas Ekwall, i stället för Anna Lindqvist, började arbeta med ”Tillbyggnad” (Bygglovsenheten).',
    'Jonas Ekwall gjorde något som sidan inte känner till.',
  ])
  expect(await faultsOf()).toEqual([])
})

it('tells it in English too, and never by the name of an event', async () => {
  await chooseLanguage('en')
  const all = (await told()).join(' ')
  expect(all).toContain(
    'Jonas Ekwall gave the accountability to Reza Karimi (Building permits). Anna Lindqvist has left.',
  )
  expect(all).toContain('gave “Tillbyggnad” to Reza Karimi (Building permits), after Anna Lindqvist.')
  expect(all).toContain('Jonas Ekwall, instead of Anna Lindqvist, began to work on “Tillbyggnad”')
  expect(all).not.toMatch(/\b(?:case|part|event)\./)
})
