import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { type Asked, fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { RuleVersion } from './rule-api.ts'
import { RulePage } from './rule-page.tsx'

beforeEach(() => window.localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const first: RuleVersion = {
  version: 1,
  collisionMetres: 50,
  collisionDays: 14,
  opportunityMetres: 50,
  opportunityDays: 365,
  subjectLikeness: 70,
  subjectLikenessInArea: 50,
  why: '',
  changedAt: '2026-11-01T08:00:00.000Z',
  changedBy: null,
}
const second: RuleVersion = {
  ...first,
  version: 2,
  collisionMetres: 80,
  why: 'Fjärrvärmen kräver bredare schakt.',
  changedBy: { id: 'member-jonas', name: 'Jonas Ekwall' },
}

function server(change = true) {
  const versions = [first]
  const asked = fakeApi({
    'GET /overlap-rule/versions': () => ({ items: versions, may: { change } }),
    'POST /overlap-rule/forecast': { known: 12, stays: 9, otherKind: 1, ends: 2 },
    'PUT /overlap-rule': ({ headers, body }: Asked) => {
      const holds = versions[0]?.version ?? 0
      if (headers.get('if-match') !== `"${holds}"`)
        return refusal(412, 'version.stale', 'Någon annan har ändrat.')
      versions.unshift({ ...first, ...(body as object), version: holds + 1 })
      return { version: holds + 1 }
    },
  })
  return { asked, versions }
}
const metres = () => screen.findAllByLabelText<HTMLInputElement>('Högst antal meter emellan')

it('tells what holds, what has held, who changed it and why, to everybody', async () => {
  const { versions } = server(false)
  versions.unshift(second)
  await show(<RulePage />)
  const [now, before] = within(await screen.findByRole('region', { name: 'Måtten över tid' })).getAllByRole(
    'listitem',
  )
  expect(now?.textContent).toMatch(/^Version 2, gäller nuKrock 80 m och 14 dygn/)
  expect(now?.textContent).toContain('Jonas Ekwall')
  expect(now?.textContent).toContain('Fjärrvärmen kräver bredare schakt.')
  expect(before?.textContent).toContain('Följde med programmet.')
  expect(screen.getByText('Måtten ändras av administratörer.')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('tells what a change would do while it is written, and saves it with why', async () => {
  const { asked } = server()
  const { user } = await show(<RulePage />)
  const [collision] = await metres()
  expect(asked.asked('POST /overlap-rule/forecast')).toHaveLength(0)
  await user.clear(collision as HTMLInputElement)
  await user.type(collision as HTMLInputElement, '20')
  expect(await screen.findByText(/^Av 12 kända överlapp är 9 kvar som de är, 1 blir/)).toBeTruthy()
  expect(asked.asked('POST /overlap-rule/forecast').at(-1)?.body).toMatchObject({ collisionMetres: 20 })
  expect(await faultsOf()).toEqual([])
  await user.type(screen.getByLabelText('Varför ändras måtten?'), 'För många varningar.{Tab}')
  await user.click(screen.getByRole('button', { name: 'Spara nya mått' }))
  expect(await screen.findByText('Version 2')).toBeTruthy()
  expect(asked.asked('PUT /overlap-rule')[0]?.body).toMatchObject({
    collisionMetres: 20,
    collisionDays: 14,
    why: 'För många varningar.',
  })
  // It begins anew from what holds, with no reason written.
  await vi.waitFor(async () => expect((await metres())[0]?.value).toBe('20'))
  expect(screen.getByLabelText<HTMLTextAreaElement>('Varför ändras måtten?').value).toBe('')
})

it('says when somebody else has changed the measures meanwhile, and saves mine over theirs when I say so', async () => {
  const { asked, versions } = server()
  const { user } = await show(<RulePage />)
  const [, opportunity] = await metres()
  await user.clear(opportunity as HTMLInputElement)
  await user.type(opportunity as HTMLInputElement, '120')
  await user.type(screen.getByLabelText('Varför ändras måtten?'), 'Gräver djupare.')
  versions.unshift(second)
  await user.click(screen.getByRole('button', { name: 'Spara nya mått' }))
  const notice = within(await screen.findByRole('alert'))
  expect(await notice.findByRole('row', { name: /^Krock: högst antal meter emellan 80 50$/ })).toBeTruthy()
  expect(notice.getByRole('row', { name: /^Möjlighet att samordna: .* 50 120$/ })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.click(notice.getByRole('button', { name: 'Spara mitt' }))
  expect(await screen.findByText('Version 3')).toBeTruthy()
  expect(asked.asked('PUT /overlap-rule').at(-1)?.body).toMatchObject({
    collisionMetres: 50,
    opportunityMetres: 120,
  })
})

it('takes theirs when I say so, and keeps what I wrote of why', async () => {
  const { versions } = server()
  const { user } = await show(<RulePage />)
  await metres()
  await user.type(screen.getByLabelText('Varför ändras måtten?'), 'Gräver djupare.')
  versions.unshift(second)
  await user.click(screen.getByRole('button', { name: 'Spara nya mått' }))
  await user.click(await screen.findByRole('button', { name: 'Behåll det som är sparat' }))
  await vi.waitFor(async () => expect((await metres())[0]?.value).toBe('80'))
  expect(screen.getByLabelText<HTMLTextAreaElement>('Varför ändras måtten?').value).toBe('Gräver djupare.')
})

it('puts the server’s words at the field they are about', async () => {
  const message = 'Skriv ett helt tal.'
  fakeApi({
    'GET /overlap-rule/versions': { items: [first], may: { change: true } },
    'POST /overlap-rule/forecast': { known: 0, stays: 0, otherKind: 0, ends: 0 },
    'PUT /overlap-rule': () =>
      refusal(400, 'validation.failed', 'Något är inte rätt ifyllt.', [
        { path: 'collisionDays', code: 'field.format', message },
      ]),
  })
  const { user } = await show(<RulePage />)
  const [days] = await screen.findAllByLabelText<HTMLInputElement>('Högst antal dygn emellan')
  await user.clear(days as HTMLInputElement)
  await user.click(screen.getByRole('button', { name: 'Spara nya mått' }))
  expect(await screen.findByText(message)).toBeTruthy()
  expect(document.activeElement).toBe(days)
})
