import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { CombinedAnswer } from '../shapes.ts'
import { buildCase, caseAnswers, nothingSent } from '../testing.fixture.ts'
import { CombinedSection } from './combined-section.tsx'

afterEach(() => vi.unstubAllGlobals())

const PATH = '/cases/case-1/combined-answer'
const suggested = { ...nothingSent, suggestion: 'Plats: möjligt.' }
const letter = {
  to: 'sara@lyktan.example',
  subject: 'L-2026-00042',
  text: 'Hej Sara!\n\nDet går bra.',
  html: '',
}

async function open(answer: CombinedAnswer, answers: Record<string, object> = {}) {
  const of = buildCase()
  const server = fakeApi({ ...caseAnswers(of, [], answer), ...answers })
  const page = (
    <main>
      <h1>{of.title}</h1>
      <CombinedSection of={of} />
    </main>
  )
  return { server, ...(await show(page)) }
}

const text = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Beskedet' })

describe('the combined answer', () => {
  it('begins from what the units have said', async () => {
    await open(suggested)
    expect((await text()).value).toBe('Plats: möjligt.')
    expect(screen.getByText(/Ett förslag ur enheternas svar/)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('says who is missing, and is not sent before', async () => {
    await open({ ...suggested, waitsFor: ['Bygglovsenheten'] })
    await text()
    expect(screen.getByText(/Bygglovsenheten/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Granska och skicka' }).disabled).toBe(true)
  })

  it('is saved on the version that was read, shown word for word, and sent once', async () => {
    const draft = { body: 'Det går bra.', version: 4, changedAt: '2026-11-22T08:00:00Z' }
    const { user, server } = await open(
      { ...suggested, draft },
      {
        [`PUT ${PATH}`]: { version: 5 },
        [`POST ${PATH}/preview`]: letter,
        [`POST ${PATH}/dispatch`]: new Response(null, { status: 204 }),
      },
    )
    await user.type(await text(), ' Hälsningar Anna')
    await user.click(screen.getByRole('button', { name: 'Granska och skicka' }))
    const dialog = await screen.findByRole('dialog', { name: 'Skicka det samlade beskedet' })
    expect(server.asked(`PUT ${PATH}`)[0]?.headers.get('If-Match')).toBe('"4"')
    await within(dialog).findByText(/Så här läser sara@lyktan.example det/)
    expect(within(dialog).getByText(/Hej Sara!/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Skicka till Café Lyktan AB' }))
    await waitFor(() => expect(server.asked(`POST ${PATH}/dispatch`)).toHaveLength(1))
    expect(server.asked(`POST ${PATH}/dispatch`)[0]?.headers.get('If-Match')).toBe('"5"')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('that a colleague saved meanwhile shows both texts, and loses neither', async () => {
    const mine = { body: 'Det går bra.', version: 4, changedAt: '2026-11-22T08:00:00Z' }
    const theirs = { body: 'Johans text.', version: 5, changedAt: '2026-11-22T09:00:00Z' }
    const reads = [mine, theirs, theirs, theirs]
    const saves = [refusal(412, 'version.stale', 'Någon annan har ändrat.'), { version: 6 }]
    const { user, server } = await open(suggested, {
      [`GET ${PATH}`]: () => ({ ...suggested, draft: reads.shift() ?? theirs }),
      [`PUT ${PATH}`]: () => saves.shift(),
    })
    await user.type(await text(), ' Hälsningar Anna')
    await user.click(screen.getByRole('button', { name: 'Spara utkast' }))
    const notice = await screen.findByRole('alert')
    await within(notice).findByText('Johans text.')
    expect(within(notice).getByText('Det går bra. Hälsningar Anna')).toBeTruthy()
    expect((await text()).value).toBe('Det går bra. Hälsningar Anna')
    await user.click(within(notice).getByRole('button', { name: 'Spara mitt' }))
    await waitFor(() => expect(server.asked(`PUT ${PATH}`)).toHaveLength(2))
    expect(server.asked(`PUT ${PATH}`)[1]?.headers.get('If-Match')).toBe('"5"')
    expect(server.asked(`PUT ${PATH}`)[1]?.body).toEqual({ body: 'Det går bra. Hälsningar Anna' })
  })

  it('found again after a visit is still on the version that it was begun from', async () => {
    const first = { body: 'Det går bra.', version: 4, changedAt: '2026-11-22T08:00:00Z' }
    const before = await open({ ...suggested, draft: first })
    await before.user.type(await text(), ' Mer.')
    before.unmount()
    const { user, server } = await open(
      { ...suggested, draft: { ...first, body: 'Johans text.', version: 9 } },
      { [`PUT ${PATH}`]: refusal(412, 'version.stale', 'Någon annan har ändrat.') },
    )
    expect((await text()).value).toBe('Det går bra. Mer.')
    await user.click(screen.getByRole('button', { name: 'Spara utkast' }))
    await waitFor(() => expect(server.asked(`PUT ${PATH}`)[0]?.headers.get('If-Match')).toBe('"4"'))
  })
})
