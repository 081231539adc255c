import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { buildCase, buildPart, caseAnswers } from '../testing.fixture.ts'
import { AskDialog } from './ask-dialog.tsx'
import type { Referral } from './queries.ts'
import { ReferralsPanel } from './referrals-panel.tsx'

afterEach(() => vi.unstubAllGlobals())

const of = buildCase()
const nothing = () => undefined
const noMay = { takeBack: false, prolong: false, remind: false, sendAgain: false, refuseTime: false }

function buildReferral(other: Partial<Referral> = {}): Referral {
  return {
    id: 'referral-1',
    partId: 'part-1',
    part: 'Plats på trottoaren',
    organisation: 'Länsstyrelsen',
    name: '',
    email: 'lo@lansstyrelsen.example',
    question: 'Berörs platsen av strandskyddet?',
    status: 'asked',
    shown: { title: '', question: '', place: '', texts: [], files: [] },
    assessment: 'nothing_covered',
    leftOut: '',
    askedAt: '2026-11-20T08:00:00Z',
    askedBy: 'Anna Lindqvist',
    answerBy: '2026-12-04',
    remindsOn: '2026-11-27',
    remindedAt: null,
    openedAt: null,
    silentAt: null,
    moreTime: null,
    endedAt: null,
    endedBy: null,
    endingReason: '',
    answer: null,
    mailFailed: false,
    may: noMay,
    ...other,
  }
}

async function see(page: React.ReactElement, items: Referral[], answers: Record<string, object> = {}) {
  const server = fakeApi({
    ...caseAnswers(of, [buildPart({ status: 'in_progress' })]),
    'GET /cases/case-1/referrals': { items, usualDay: '2026-12-04', may: { ask: true, askForParts: [] } },
    ...answers,
  })
  return { server, ...(await show(<main>{page}</main>)) }
}

describe('asking others outside', () => {
  it('shows nothing and assesses nothing beforehand, and is refused at the field that lacks it', async () => {
    const lacks = 'Pröva först om något omfattas av sekretess.'
    const replies = [
      refusal(422, 'referral.notAssessed', lacks),
      new Response('{"ids":["one","two"]}', { status: 201 }),
    ]
    const { user, server } = await see(<AskDialog of={of} onClose={nothing} />, [], {
      'POST /cases/case-1/referrals': () => replies.shift() as Response,
    })
    const first = await screen.findByRole('group', { name: 'Mottagare 1' })
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false)
    await user.type(within(first).getByLabelText('Myndighet eller organisation'), 'Länsstyrelsen')
    await user.type(within(first).getByLabelText('E-post'), 'lo@lansstyrelsen.example')
    await user.click(screen.getByRole('button', { name: 'Fråga en till' }))
    const second = screen.getByRole('group', { name: 'Mottagare 2' })
    await user.type(within(second).getByLabelText('Myndighet eller organisation'), 'Polisen')
    await user.type(within(second).getByLabelText('E-post'), 'ort@polisen.example')
    await user.type(screen.getByLabelText('Frågan till dem'), 'Går det bra?')
    await user.click(screen.getByRole('checkbox', { name: 'Platsen: Hamngatan 4' }))
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Skicka frågan' }))
    await screen.findAllByText(lacks)
    await user.click(screen.getByRole('radio', { name: 'Ja, inget de får se omfattas av sekretess' }))
    await user.click(screen.getByRole('button', { name: 'Skicka frågan' }))
    await waitFor(() => expect(server.asked('POST /cases/case-1/referrals')).toHaveLength(2))
    const [tried, sent] = server.asked('POST /cases/case-1/referrals').map(({ body }) => body)
    expect(tried).toMatchObject({ assessment: null })
    expect(sent).toEqual({
      partId: null,
      to: [
        { organisation: 'Länsstyrelsen', name: '', email: 'lo@lansstyrelsen.example' },
        { organisation: 'Polisen', name: '', email: 'ort@polisen.example' },
      ],
      question: 'Går det bra?',
      show: { title: false, question: false, place: true, attachmentIds: [], answersOfPartIds: [] },
      assessment: 'nothing_covered',
      leftOut: '',
      answerBy: '2026-12-04',
      standStill: false,
    })
  })
})

describe('following what others outside are asked', () => {
  it('an answer stands in sight with its files; what was taken back is folded away', async () => {
    const answer = { body: 'Nej, den berörs inte.', files: [{ id: 'file-1', name: 'karta.pdf' }] }
    const endedAt = '2026-11-23T08:00:00Z'
    await see(<ReferralsPanel of={of} />, [
      buildReferral({ status: 'answered', answer, endedAt }),
      buildReferral({ id: 'referral-2', organisation: 'Polisen', status: 'taken_back', endedAt }),
    ])
    const card = await screen.findByRole('article', {
      name: 'Länsstyrelsen tillfrågas om ”Plats på trottoaren”',
    })
    expect(within(card).getByText('Har svarat')).toBeTruthy()
    expect(within(card).getByText('Nej, den berörs inte.')).toBeTruthy()
    expect(within(card).getByRole('link', { name: 'karta.pdf' }).getAttribute('href')).toContain('file-1')
    expect(screen.getByText('1 avslutad fråga').closest('details')?.open).toBe(false)
    expect(await faultsOf()).toEqual([])
  })

  it('more time is given with one click', async () => {
    const moreTime = { until: '2026-12-14', reason: 'Handläggaren är borta.' }
    const may = { ...noMay, prolong: true, refuseTime: true }
    const { user, server } = await see(
      <ReferralsPanel of={of} />,
      [buildReferral({ status: 'more_time_asked', moreTime, may })],
      { 'PUT /referrals/referral-1/last-day': new Response(null, { status: 204 }) },
    )
    expect(await screen.findByText(/Handläggaren är borta/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ja, ge tid till dess' }))
    await waitFor(() =>
      expect(server.asked('PUT /referrals/referral-1/last-day')[0]?.body).toEqual({ answerBy: '2026-12-14' }),
    )
  })

  it('silence offers a new day or going on without, and a mail that failed offers to send it again', async () => {
    const may = { ...noMay, prolong: true, takeBack: true, sendAgain: true }
    const { user, server } = await see(
      <ReferralsPanel of={of} />,
      [buildReferral({ status: 'silent', silentAt: '2026-12-05T00:01:00Z', mailFailed: true, may })],
      { 'POST /referrals/referral-1/withdrawal': new Response(null, { status: 204 }) },
    )
    expect((await screen.findByRole('alert')).textContent).toContain('lo@lansstyrelsen.example')
    expect(screen.getByRole('button', { name: 'Påminn och ge ny dag' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Skicka igen' })).toBeTruthy()
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Gå vidare utan svar' }))
    const dialog = await screen.findByRole('dialog', { name: 'Gå vidare utan svar' })
    await user.click(within(dialog).getByRole('button', { name: 'Gå vidare' }))
    await waitFor(() =>
      expect(server.asked('POST /referrals/referral-1/withdrawal')[0]?.body).toEqual({ reason: '' }),
    )
  })
})
