import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { CompanyAnswers } from './company-answers.tsx'
import { CompanyCases } from './company-cases.tsx'
import { CompanyMessages } from './company-messages.tsx'

afterEach(() => vi.unstubAllGlobals())

const of = { id: 'case-1', number: 'L-2026-00042', title: 'Uteservering' }
const region = async (name: string) => within(await screen.findByRole('region', { name }))

it('answers are told with who gave them, what they come to and the case, page by page', async () => {
  const answer = { at: '2026-11-20T08:00:00Z', case: of, validUntil: null }
  const combined = { id: 'a1', kind: 'combined', unit: null, verdict: null, body: 'Vårt svar', ...answer }
  const unit = { id: 'u', name: 'Bygglovsenheten' }
  const own = { id: 'a2', kind: 'unit', unit, verdict: 'not_possible', body: 'Det går inte.', ...answer }
  const api = fakeApi({
    'GET /companies/c-1/answers': ({ path }: { path: string }) =>
      path.includes('cursor=')
        ? { items: [own], nextCursor: null }
        : { items: [combined], nextCursor: 'nästa' },
  })
  const { user } = await show(<CompanyAnswers companyId="c-1" />)
  const shown = await region('Besked som har lämnats')
  expect(await shown.findByText('Samlat besked till företaget')).toBeTruthy()
  expect(shown.getByRole('link', { name: 'L-2026-00042 Uteservering' }).getAttribute('href')).toBe(
    '/cases/case-1',
  )
  await user.click(shown.getByRole('button', { name: 'Visa äldre' }))
  expect(await shown.findByText('Bygglovsenheten')).toBeTruthy()
  expect(shown.getByText('Inte möjligt')).toBeTruthy()
  expect(api.asked('GET /companies/c-1/answers')).toHaveLength(2)
  expect(await faultsOf()).toEqual([])
})

it('messages say who wrote, and which way', async () => {
  const said = { at: '2026-11-20T08:00:00Z', case: of }
  fakeApi({
    'GET /companies/c-1/messages': {
      items: [
        { id: 'm1', direction: 'from_company', authorName: 'Sara Holm', body: 'Hur går det?', ...said },
        { id: 'm2', direction: 'to_company', authorName: 'Anna Lind', body: 'Bra.', ...said },
      ],
      nextCursor: null,
    },
  })
  await show(<CompanyMessages companyId="c-1" />)
  const shown = await region('Meddelanden med företaget')
  expect(await shown.findByText('Sara Holm från företaget')).toBeTruthy()
  expect(shown.getByText('Anna Lind till företaget')).toBeTruthy()
})

it('open cases stand there, ended ones are asked for when somebody opens them, and nothing says that it may be hidden', async () => {
  const api = fakeApi({ 'GET /cases': { items: [], nextCursor: null } })
  const { user } = await show(<CompanyCases companyId="c-1" />)
  const shown = await region('Ärenden')
  expect(await shown.findByText('Inga öppna ärenden, av det som du får se.')).toBeTruthy()
  const asked = () =>
    api.asked('GET /cases').map(({ path }) => new URL(path, 'https://x').searchParams.get('status'))
  expect(asked()).toEqual(['active'])
  await user.click(shown.getByText('Avslutade ärenden'))
  expect(await shown.findByText('Inga avslutade ärenden, av det som du får se.')).toBeTruthy()
  expect(asked()).toEqual(['active', 'closed'])
})
