import { expect, type Page, test } from '@playwright/test'
import { linkIn, mailsTo } from './support/mail.ts'
import { companyPage, expectAccessible, expectCompanyPageAccessible, memberPage } from './support/people.ts'

type Named = { readonly id: string; readonly slug: string; readonly name: string }
const EMAIL = 'moa@kajkiosken.example'

/** The API, as the person on the page. */
async function ask<T>(page: Page, method: string, path: string, data?: object): Promise<T> {
  const answer = await page.request.fetch(`/farled/v1${path}`, { method, ...(data ? { data } : {}) })
  expect(answer.ok(), `${method} ${path} ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** A series that Amira leads, with nothing on it yet, and a case of a company. */
async function prepare(page: Page): Promise<{ meetingId: string; caseId: string }> {
  const me = await ask<{ member: Named; units: Named[] }>(page, 'GET', '/me')
  const { id: caseId } = await ask<Named>(page, 'POST', '/cases', {
    title: 'Glasskiosk på kajen',
    question: 'Får vi ställa en kiosk på kajen?',
    place: 'Hamnen, Norrtälje',
    contactName: 'Moa Lind',
    contactEmail: EMAIL,
    contactPhone: null,
    channel: 'phone',
    company: { kind: 'planned' },
    areaIds: [],
    visibility: 'open',
  })
  const { id: seriesId } = await ask<Named>(page, 'POST', '/meeting-series', {
    kind: 'cooperation',
    title: 'Kajmötet',
    unitId: me.units[0]?.id,
    leaderId: me.member.id,
    place: 'Kajsalen',
    recurrence: {
      pattern: { frequency: 'weekly', weekdays: [4] },
      firstDay: '2026-01-01',
      startTime: '09:00',
      minutes: 120,
    },
    units: [{ unitId: me.units[0]?.id, memberIds: [me.member.id] }],
  })
  const series = await ask<{ coming: { id: string }[] }>(page, 'GET', `/meeting-series/${seriesId}`)
  const [, second] = series.coming
  if (!second) throw new Error('The series has too few meetings.')
  return { meetingId: second.id, caseId }
}

test('a company is asked to a meeting, books a time without script, hears that it moved, and gives it up', async ({
  browser,
}) => {
  const amira = await memberPage(browser, 'Amira Haddad')
  const { meetingId, caseId } = await prepare(amira)

  // Times are opened at the meeting.
  await amira.goto(`/app/meetings/${meetingId}`)
  await amira.getByRole('button', { name: 'Lägg ut tider' }).click()
  await expectAccessible(amira)
  await amira.getByLabel('Antal tider').fill('2')
  await amira.getByRole('button', { name: 'Lägg ut tiderna' }).click()
  await expect(amira.getByText('2 tider är utlagda.')).toBeVisible()
  await expectAccessible(amira)

  // The company is asked to choose.
  await amira.goto(`/app/cases/${caseId}`)
  await amira.getByRole('button', { name: 'Bjud in företaget' }).click()
  const dialog = amira.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Företaget väljer/ }).check()
  const meetings = dialog.getByLabel('Möte')
  const kajen = await meetings.locator('option').filter({ hasText: 'Kajmötet' }).getAttribute('value')
  await meetings.selectOption(kajen)
  await expectAccessible(amira)
  await dialog.getByRole('button', { name: 'Fråga företaget' }).click()
  await expect(amira.getByText('Företaget är ombett att välja en tid på Kajmötet.')).toBeVisible()

  // It chooses on its own page, without script.
  const asked = (await mailsTo(EMAIL)).find(({ subject }) => subject.startsWith('Välj en tid'))
  const link = linkIn(asked)
  const company = await companyPage(browser)
  await company.goto(link)
  await company.getByRole('link', { name: 'Välj tid' }).click()
  await expect(company.getByRole('button', { name: /Boka tiden/ })).toHaveCount(2)
  await expectCompanyPageAccessible(browser, company.url())
  await company
    .getByRole('button', { name: /Boka tiden/ })
    .first()
    .click()
  await expect(company.getByText('Tack, tiden är bokad.')).toBeVisible()
  await expect(company.getByText('Plats: Kajsalen')).toBeVisible()
  await expectCompanyPageAccessible(browser, link)

  // The officer sees it in the case, and the leader on the agenda.
  await expect(amira.getByText('Företaget valde tiden.')).toBeVisible()
  await expectAccessible(amira)
  await amira.goto(`/app/meetings/${meetingId}`)
  await expect(amira.getByRole('heading', { level: 3, name: /Glasskiosk på kajen/ })).toBeVisible()
  await expectAccessible(amira)

  // The meeting moves, and the time with it.
  await amira.getByRole('button', { name: 'Flytta eller ställ in' }).click()
  await amira.getByRole('button', { name: 'Flytta mötet' }).click()
  const move = amira.getByRole('dialog')
  await move.getByLabel('Börjar').fill('13:00')
  await move.getByLabel('Slutar').fill('15:00')
  await expectAccessible(amira)
  await move.getByRole('button', { name: 'Flytta mötet' }).click()
  await expect(move).toHaveCount(0)
  await expect(async () => {
    const moved = (await mailsTo(EMAIL)).find(({ subject }) => subject.startsWith('Ändrad tid'))
    expect(moved?.text).toContain('kl. 13:00–13:20')
  }).toPass({ timeout: 60_000 })
  await company.goto(link)
  await expect(company.getByText(/kl. 13:00–13:20/).first()).toBeVisible()

  // It can not come, and says so; the case is off the agenda again.
  await company.getByRole('button', { name: 'Avboka tiden' }).click()
  await expect(company.getByText('Tiden är avbokad. Tack för att du sade till.')).toBeVisible()
  await expectCompanyPageAccessible(browser, link)
  await expect(amira.getByRole('heading', { level: 3, name: /Glasskiosk på kajen/ })).toHaveCount(0)
  await amira.goto(`/app/cases/${caseId}`)
  await expect(amira.getByText('Företaget är ombett att välja en tid på Kajmötet.')).toBeVisible()
  await expectAccessible(amira)
})
