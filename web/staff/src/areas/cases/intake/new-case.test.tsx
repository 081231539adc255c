import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { units } from '../testing.fixture.ts'
import { NewCaseForm } from './new-case-form.tsx'

afterEach(() => vi.unstubAllGlobals())

const lyktan = {
  id: 'company-1',
  name: 'Café Lyktan AB',
  orgNumberShown: '529999-0035',
  isSoleTrader: false,
  form: 'Aktiebolag',
  city: 'Norrtälje',
}
const earlier = {
  id: 'case-7',
  number: 'L-2026-00007',
  title: 'Uteservering förra året',
  status: 'open',
  receivedAt: '2026-10-01T08:00:00Z',
  accountableName: 'Johan Ekdahl',
  because: ['company'],
}
const hit = {
  areaId: 'area-1',
  code: 'uteservering',
  title: 'Uteservering',
  titleEn: 'Outdoor seating',
  score: 3,
  words: ['bord', 'trottoaren'],
  reasons: [],
  isOneOfSeveral: false,
  accountableUnit: units[1],
  consultedUnits: [],
}
const registered = {
  id: 'case-9',
  number: 'L-2026-00099',
  accountable: 'Johan Ekdahl',
  firstContactBy: '2026-11-24',
}

async function open(answers: Record<string, object> = {}) {
  const server = fakeApi({
    'GET /units': { items: units },
    'GET /areas': { items: [] },
    'POST /company-searches': { items: [lyktan], numberFault: null },
    'POST /similar-case-searches': { items: [earlier] },
    'POST /area-searches': { sure: true, several: false, hits: [hit] },
    'POST /cases': registered,
    'GET /company-register': { isConnected: false },
    ...answers,
  })
  const onDone = vi.fn()
  const onJoin = vi.fn()
  const page = (
    <main>
      <h1>Nytt ärende</h1>
      <NewCaseForm onDone={onDone} onJoin={onJoin} />
    </main>
  )
  const shown = await show(page)
  await screen.findByRole('heading', { level: 1 })
  return { server, onDone, onJoin, ...shown }
}

const write = (name: string | RegExp) => screen.getByRole('textbox', { name })

async function chooseCompany(user: Awaited<ReturnType<typeof show>>['user']) {
  await user.type(screen.getByRole('searchbox', { name: 'Organisationsnummer eller namn' }), 'lyktan')
  await user.click(await screen.findByRole('button', { name: /Café Lyktan AB/ }))
}

describe('registering a new case', () => {
  it('shows what the company has with us as soon as it is known, and links what is chosen', async () => {
    const { user, server, onDone } = await open()
    await chooseCompany(user)
    await screen.findByRole('heading', { name: 'Finns redan hos oss' })
    expect(server.asked('POST /similar-case-searches').at(-1)?.body).toEqual({ companyId: 'company-1' })
    expect(screen.getByText(/Johan Ekdahl är helhetsansvarig/)).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Länka till det nya ärendet' }))
    await user.type(write('Kontaktperson'), 'Sara Holm')
    await user.type(write('Rubrik'), 'Bord på trottoaren')
    await user.type(write('Frågan, med företagets ord'), 'Vi vill ha bord på trottoaren.')
    await user.click(await screen.findByRole('checkbox', { name: /Uteservering/ }))
    expect(screen.getByText('Passar på bord, trottoaren')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Registrera ärendet' }))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(server.asked('POST /cases')[0]?.body).toEqual({
      channel: 'phone',
      title: 'Bord på trottoaren',
      question: 'Vi vill ha bord på trottoaren.',
      place: '',
      contactName: 'Sara Holm',
      contactEmail: null,
      contactPhone: null,
      company: { kind: 'known', companyId: 'company-1' },
      areaIds: ['area-1'],
      visibility: 'open',
      locale: 'sv',
      linkTo: ['case-7'],
    })
  })

  it('ticks the areas of a question about several, and leaves alone what somebody has unticked', async () => {
    const other = { ...hit, areaId: 'area-2', code: 'skylt', title: 'Skylt', isOneOfSeveral: true }
    const { user } = await open({
      'POST /area-searches': {
        sure: false,
        several: true,
        hits: [{ ...hit, isOneOfSeveral: true }, other, { ...hit, areaId: 'area-3', title: 'Annat' }],
      },
    })
    await user.type(write('Frågan, med företagets ord'), 'Vi vill ha bord på trottoaren och en skylt.')
    const ticked = () =>
      screen
        .getAllByRole<HTMLInputElement>('checkbox')
        .filter(({ checked }) => checked)
        .map((box) => box.labels?.[0]?.textContent?.split(' ')[0])
    await waitFor(() => expect(ticked()).toEqual(['Uteservering', 'Skylt']))
    expect(screen.getByText('Frågan rör flera områden, och de är ikryssade. Ändra fritt.')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: /Skylt/ }))
    expect(ticked()).toEqual(['Uteservering'])
    await user.type(write('Frågan, med företagets ord'), ' Tack!')
    await waitFor(() => expect(ticked()).toEqual(['Uteservering']))
  })

  it('joins the earlier case instead, and takes the words along', async () => {
    const { user, onJoin } = await open()
    await user.type(write('Rubrik'), 'Bord igen')
    await chooseCompany(user)
    await user.click(await screen.findByRole('button', { name: 'Skriv i det ärendet i stället' }))
    expect(onJoin).toHaveBeenCalledWith('case-7', 'Bord igen')
  })

  it('of somebody who plans to start needs no company', async () => {
    const { user, server } = await open()
    await user.click(screen.getByRole('radio', { name: 'Planerar att starta' }))
    await user.click(screen.getByRole('button', { name: 'Registrera ärendet' }))
    await waitFor(() => expect(server.asked('POST /cases')).toHaveLength(1))
    expect(server.asked('POST /cases')[0]?.body).toMatchObject({ company: { kind: 'planned' } })
  })

  it('fills a new company in from the register; among several firms on one number people choose', async () => {
    const firm = { form: 'EF', address: 'Rö 1', city: 'Rimbo', trouble: null }
    const answers = [
      { outcome: 'silent', firms: [] },
      {
        outcome: 'found',
        firms: [
          { firm: '1', name: 'Rö Ridskola', ...firm },
          { firm: '2', name: 'Strids Hästfoder', ...firm },
        ],
      },
      { outcome: 'found', firms: [{ firm: null, name: 'Nya Kiosken AB', ...firm }] },
    ]
    const { user, server } = await open({
      'GET /company-register': { isConnected: true },
      'POST /company-look-ups': () => answers.shift() ?? {},
      'POST /similar-case-searches': { items: [] },
    })
    const name = () => (write('Företagets namn') as HTMLInputElement).value
    await user.click(screen.getByRole('radio', { name: 'Nytt i registret' }))
    await user.type(write(/Organisationsnummer/), '529999-0035')
    const fetch = await screen.findByRole('button', { name: 'Hämta uppgifter' })
    await user.click(fetch)
    expect(await screen.findByText(/Källan svarar inte. Fyll i för hand/)).toBeTruthy()
    await user.click(fetch)
    await user.click(await screen.findByRole('button', { name: /Strids Hästfoder/ }))
    expect(name()).toBe('Strids Hästfoder')
    await user.click(fetch)
    await waitFor(() => expect(name()).toBe('Nya Kiosken AB'))
    expect((write(/^Ort/) as HTMLInputElement).value).toBe('Rimbo')
    expect(server.asked('POST /company-look-ups')[0]?.body).toEqual({ orgNumber: '529999-0035' })
  })

  it('says at the field what is wrong, and keeps the rest, also for the next visit', async () => {
    const wrong = [
      { path: 'company.orgNumber', code: 'orgNumber.checkDigit', message: 'Kontrollsiffran stämmer inte.' },
    ]
    const first = await open({
      'POST /cases': refusal(400, 'validation.failed', 'Något behöver rättas.', wrong),
      'POST /similar-case-searches': { items: [] },
    })
    await first.user.click(screen.getByRole('radio', { name: 'Nytt i registret' }))
    await first.user.type(write('Företagets namn'), 'Nya Kiosken')
    await first.user.type(write(/Organisationsnummer/), '529999-0036')
    await first.user.click(screen.getByRole('button', { name: 'Registrera ärendet' }))
    await screen.findByText('Kontrollsiffran stämmer inte.')
    expect(document.activeElement).toBe(write(/Organisationsnummer/))
    first.unmount()
    await open()
    expect((write('Företagets namn') as HTMLInputElement).value).toBe('Nya Kiosken')
  })
})
