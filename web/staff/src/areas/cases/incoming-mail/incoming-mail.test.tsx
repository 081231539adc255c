import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { undoLatest } from '../../../../../lib/toasts.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { type Asked, fakeApi } from '../../../../../testing/fake-api.ts'
import { anna, show } from '../../../../../testing/show.tsx'
import { ConversationSection } from '../conversation/conversation-section.tsx'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import { IncomingPage } from './incoming-page.tsx'
import { BlockedAddresses } from './mail-blocks.tsx'
import { MailboxNotice } from './mailbox-notice.tsx'
import type { BesideMail, UnplacedMail } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const pilot = { ...anna, roles: ['pilot' as const] }
const officer = { ...anna, roles: [] }
const of = buildCase()
const held: BesideMail = {
  id: 'mail-1',
  state: 'held',
  why: 'sender',
  receivedAt: '2026-11-23T09:00:00.000Z',
  from: { address: 'ola@lyktan.example', name: 'Ola Berg' },
  subject: 'Sv: Vår fråga',
  body: 'Jag svarar för Sara.',
  hasMore: true,
  isAutomatic: false,
  files: [
    { name: 'ritning.pdf', refused: null },
    { name: 'kalkyl.exe', refused: 'file.kind' },
  ],
  settledBy: null,
  may: { decide: true },
}
const away: BesideMail = {
  ...held,
  id: 'mail-2',
  state: 'noted',
  why: 'autoReply',
  subject: 'Automatiskt svar',
  body: 'Jag är ledig till måndag.',
  hasMore: false,
  isAutomatic: true,
  files: [],
  may: { decide: false },
}

async function talk(mails: readonly BesideMail[], answers: Record<string, unknown> = {}) {
  const server = fakeApi({
    ...caseAnswers(of),
    [`GET /cases/${of.id}/incoming-mails`]: { items: mails },
    ...answers,
  })
  const page = (
    <main>
      <h1>{of.title}</h1>
      <ConversationSection of={of} />
    </main>
  )
  return { server, ...(await show(page)) }
}

describe('on a case', () => {
  it('a held mail stands above the conversation, with why, and is put in with one click', async () => {
    const act = 'POST /incoming-mails/mail-1/putting-in'
    const { user, server } = await talk([held], { [act]: undefined })
    const region = within(await screen.findByRole('region', { name: 'Ett mejl väntar på ditt beslut' }))
    expect(region.getByText(/Avsändaren är inte ärendets kontakt/)).toBeTruthy()
    expect(region.getByText('Filer: ritning.pdf')).toBeTruthy()
    expect(region.getByText(/kalkyl.exe togs inte in: filtypen tas inte emot/)).toBeTruthy()
    expect(region.getByRole('link', { name: 'Hämta mejlet som det kom' }).getAttribute('href')).toBe(
      '/farled/v1/incoming-mails/mail-1/original',
    )
    expect(await faultsOf()).toEqual([])
    await user.click(region.getByRole('button', { name: /Lägg in som företagets/ }))
    await waitFor(() => expect(server.asked(act)).toHaveLength(1))
  })

  it('a refused mail can be taken back at once', async () => {
    const [refuse, back] = ['POST /incoming-mails/mail-1/setting-aside', 'POST /incoming-mails/mail-1/return']
    const { user, server } = await talk([held], { [refuse]: undefined, [back]: undefined })
    await user.click(await screen.findByRole('button', { name: /Avvisa/ }))
    await waitFor(() => expect(server.asked(refuse)).toHaveLength(1))
    undoLatest()
    await waitFor(() => expect(server.asked(back)).toHaveLength(1))
  })

  it('shows the whole mail to who asks', async () => {
    const whole = { ...held, whole: 'Jag svarar för Sara.\n> Det ni skrev', caseId: of.id }
    const { user } = await talk([held], { 'GET /incoming-mails/mail-1': whole })
    await user.click(await screen.findByRole('button', { name: 'Visa hela mejlet' }))
    expect(await screen.findByText(/> Det ni skrev/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Visa bara det nya' }).getAttribute('aria-expanded')).toBe(
      'true',
    )
  })

  it('who may not decide sees that it waits for the accountable, and no buttons', async () => {
    await talk([{ ...held, may: { decide: false } }])
    expect(
      await screen.findByRole('region', { name: 'Ett mejl väntar på den helhetsansvariga' }),
    ).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Lägg in som företagets/ })).toBeNull()
  })

  it('what machines have sent is quiet, and said to be theirs', async () => {
    const { user } = await talk([away])
    await user.click(await screen.findByText('Automatiska mejl (1)'))
    expect(screen.getByText('Ett automatiskt svar. Ärendet står som det stod.')).toBeTruthy()
    expect(screen.queryByRole('region', { name: /väntar på/ })).toBeNull()
    expect(await faultsOf()).toEqual([])
  })

  it('a message that came by mail says so, and names the files that were not taken in', async () => {
    const message = {
      id: 'm-1',
      at: '2026-11-23T09:00:00.000Z',
      direction: 'from_company',
      authorName: 'Sara Lind',
      body: 'Här är kalkylen.',
      mail: { id: 'mail-9', hasMore: false, refusedFiles: [{ name: 'kalkyl.exe', why: 'file.kind' }] },
    }
    await talk([], { [`GET /cases/${of.id}/messages`]: { items: [message] } })
    expect(await screen.findByText('per mejl')).toBeTruthy()
    expect(screen.getByText(/kalkyl.exe togs inte in/)).toBeTruthy()
  })

  it('a blocked address is told with why, and opened again', async () => {
    const block = {
      id: 'block-1',
      address: 'sara@lyktan.example',
      reason: '550 User unknown',
      since: '2026-11-23T09:00:00.000Z',
      until: '2027-01-22T09:00:00.000Z',
      caseId: of.id,
      may: { lift: true },
    }
    const server = fakeApi({
      ...caseAnswers(of),
      [`GET /cases/${of.id}/mail-blocks`]: { items: [block] },
      'DELETE /mail-blocks/block-1': undefined,
    })
    const { user } = await show(<BlockedAddresses of={of} />)
    expect(await screen.findByText(/550 User unknown/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Öppna för mejl igen/ }))
    await waitFor(() => expect(server.asked('DELETE /mail-blocks/block-1')).toHaveLength(1))
  })
})

const unplaced: UnplacedMail = {
  ...held,
  id: 'mail-3',
  state: 'unplaced',
  why: 'numberOnly',
  subject: 'Angående L-2026-00042',
  suggestedCases: [{ id: 'case-42', number: 'L-2026-00042', title: 'Uteservering' }],
}
const box = { unplaced: 1, isOn: true, lookedAt: '2026-11-23T09:59:00.000Z', failsSince: null, lastError: '' }

function placing(answers: Record<string, unknown> = {}) {
  return fakeApi({
    'GET /incoming-mails': ({ path }: Asked) => ({
      items: path.includes('set_aside') ? [] : [unplaced],
      nextCursor: null,
    }),
    'GET /mailbox': box,
    'GET /mail-blocks': { items: [] },
    ...answers,
  })
}

describe('mail without a case', () => {
  it('is put on the case that it names, made a case, or set aside, each with one click', async () => {
    const put = 'PUT /incoming-mails/mail-3/case'
    const make = 'POST /incoming-mails/mail-3/case'
    const aside = 'POST /incoming-mails/mail-3/setting-aside'
    const server = placing({
      [put]: undefined,
      [make]: { id: 'case-50', number: 'L-2026-00050' },
      [aside]: undefined,
    })
    const { user } = await show(<IncomingPage />, pilot)
    await user.click(await screen.findByRole('button', { name: /Lägg på L-2026-00042/ }))
    await waitFor(() => expect(server.asked(put)[0]?.body).toEqual({ caseId: 'case-42' }))
    await user.click(screen.getByRole('button', { name: /Gör ett ärende/ }))
    await waitFor(() => expect(server.asked(make)).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: /Inte för oss/ }))
    await waitFor(() => expect(server.asked(aside)).toHaveLength(1))
    expect(await faultsOf()).toEqual([])
  })

  it('is put on another case that is searched for', async () => {
    const put = 'PUT /incoming-mails/mail-3/case'
    const found = { id: 'case-7', number: 'L-2026-00007', title: 'Skylt', status: 'open' }
    const server = placing({ [put]: undefined, 'GET /cases': { items: [found], nextCursor: null } })
    const { user } = await show(<IncomingPage />, pilot)
    await user.click(await screen.findByRole('button', { name: /Lägg på ett ärende …/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('searchbox'), 'Skylt')
    await user.click(await dialog.findByRole('radio', { name: /Skylt/ }))
    await user.click(dialog.getByRole('button', { name: 'Lägg på ärendet' }))
    await waitFor(() => expect(server.asked(put)[0]?.body).toEqual({ caseId: 'case-7' }))
  })

  it('is for pilots and administrators, and asks the server nothing for others', async () => {
    const server = placing()
    await show(<IncomingPage />, officer)
    expect(await screen.findByText('Här arbetar lotsar och administratörer')).toBeTruthy()
    expect(server.asked('GET /incoming-mails')).toHaveLength(0)
  })

  it('says since when the mailbox can’t be read, and why', async () => {
    placing({
      'GET /mailbox': { ...box, failsSince: '2026-11-23T08:00:00.000Z', lastError: 'connect ECONNREFUSED' },
    })
    await show(<IncomingPage />, pilot)
    expect((await screen.findByRole('alert')).textContent).toContain('connect ECONNREFUSED')
  })

  it('is told of in Min dag to those who place it, and to nobody else', async () => {
    const server = placing()
    const { unmount } = await show(<MailboxNotice />, pilot)
    expect(await screen.findByText(/1 mejl väntar på att placeras/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Placera' }).getAttribute('href')).toContain('/incoming-mail')
    unmount()
    const before = server.asked('GET /mailbox').length
    await show(<MailboxNotice />, officer)
    expect(screen.queryByText(/väntar på att placeras/)).toBeNull()
    expect(server.asked('GET /mailbox')).toHaveLength(before)
  })
})
