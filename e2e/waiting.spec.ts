import { expect, type Page, test } from '@playwright/test'
import { askQuestion } from './support/ask.ts'
import { linkIn, mailsTo } from './support/mail.ts'
import { companyPage, expectAccessible, expectCompanyPageAccessible, memberPage } from './support/people.ts'

const EMAIL = 'nils@batvarvet.example'

async function openCase(pilot: Page, number: string): Promise<void> {
  const found = await pilot.request.get(`/farled/v1/cases?q=${number}&status=all`)
  const { items } = (await found.json()) as { items: { id: string }[] }
  await pilot.goto(`/app/cases/${items[0]?.id}`)
}

async function choose(pilot: Page, act: string): Promise<void> {
  await pilot.getByRole('button', { name: 'Fler åtgärder' }).press('Enter')
  await pilot.locator('.f-desk__menu').getByRole('button', { name: act, exact: true }).press('Enter')
}

/** A day some weeks ahead, as a field of dates wants it and as the company reads it. */
function inDays(days: number) {
  const at = new Date(Date.now() + days * 86_400_000)
  const inWords = new Intl.DateTimeFormat('sv-SE', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Stockholm',
  })
  return {
    field: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(at),
    words: inWords.format(at),
  }
}

test('a case waits for the company, which answers from its page and wakes it; the promise moves with a reason', async ({
  browser,
}) => {
  const company = await companyPage(browser)
  await askQuestion(company, {
    question: 'Får vi ställa upp båtar på gräset bakom varvet över vintern? Det gäller tio båtar.',
    contactName: 'Nils Ström',
    email: EMAIL,
  })
  const number = /L-\d{4}-\d{5}/.exec(await company.locator('main').innerText())?.[0] ?? ''
  const [receipt] = await mailsTo(EMAIL)
  const status = linkIn(receipt)
  const anna = await memberPage(browser, 'Anna Lindqvist')
  const duty = (await (await anna.request.get('/farled/v1/duty')).json()) as { member: { name: string } }
  const pilot = await memberPage(browser, duty.member.name)
  await openCase(pilot, number)

  // It stands still until the company answers, at the latest until a day.
  const wakes = inDays(9)
  await choose(pilot, 'Vänta på …')
  const wait = pilot.getByRole('dialog', { name: 'Vänta på …' })
  await expect(wait.getByRole('radio', { name: 'Företaget' })).toBeChecked()
  await wait.getByLabel('Frågan till företaget').fill('Vem äger gräset, ni eller kommunen?')
  await wait.getByLabel('Vaknar senast').fill(wakes.field)
  await expectAccessible(pilot)
  await wait.getByRole('button', { name: 'Fråga företaget och vänta' }).press('Enter')
  await expect(wait).toBeHidden()
  await expect(
    pilot.getByRole('heading', { name: 'Ärendet står stilla och väntar på företaget' }),
  ).toBeVisible()
  await expectAccessible(pilot)

  // The company reads what is asked and by when, and answers there.
  const asked = await mailsTo(EMAIL, 2)
  expect(asked[0]?.text).toContain('Vem äger gräset, ni eller kommunen?')
  await company.goto(status)
  await expect(company.getByText(/Vi väntar på ett svar från dig/)).toBeVisible()
  await expect(company.getByText(`Svara gärna senast ${wakes.words}`)).toBeVisible()
  await expectCompanyPageAccessible(browser, status)
  await company.getByLabel('Ditt svar').fill('Kommunen äger det, vi arrenderar det sedan 1998.')
  await company.getByRole('button', { name: 'Skicka' }).click()
  await expect(company.getByText(/Vi väntar på ett svar från dig/)).toHaveCount(0)

  // It wakes by itself, on the screen that was open all along.
  await expect(
    pilot.getByRole('heading', { name: 'Ärendet står stilla och väntar på företaget' }),
  ).toHaveCount(0)
  await expect(pilot.getByText('Pågår', { exact: true }).first()).toBeVisible()

  // A day is told, and then another, with a reason.
  const first = inDays(14)
  const second = inDays(21)
  await choose(pilot, 'Lova ett datum')
  const promise = pilot.getByRole('dialog')
  await promise.getByLabel('Datum').fill(first.field)
  await promise.getByRole('button', { name: 'Spara och mejla företaget' }).press('Enter')
  await expect(promise).toBeHidden()
  await choose(pilot, 'Flytta utlovat datum')
  await promise.getByLabel('Nytt datum').fill(second.field)
  await promise.getByRole('button', { name: 'Spara och mejla företaget' }).press('Enter')
  await expect(promise.getByText('Skriv varför datumet flyttas. Företaget läser det.')).toBeVisible()
  await promise.getByLabel('Varför flyttas det?').fill('Vi behöver titta på arrendet från 1998 först.')
  await expectAccessible(pilot)
  await promise.getByRole('button', { name: 'Spara och mejla företaget' }).press('Enter')
  await expect(promise).toBeHidden()
  const told = await mailsTo(EMAIL, 4)
  expect(told[0]?.text).toContain('Vi behöver titta på arrendet från 1998 först.')
  await company.goto(status)
  await expect(company.getByText(`Du får vårt samlade besked senast ${second.words}.`)).toBeVisible()
  await expect(company.getByText('Om datumet: Vi behöver titta på arrendet från 1998 först.')).toBeVisible()

  // Each date says why it is that one.
  const clock = pilot
    .getByRole('listitem')
    .filter({ has: pilot.getByRole('heading', { name: 'Utlovat till företaget' }) })
  await clock.locator('summary').press('Enter')
  await expect(clock.getByText(/Bara ett nytt löfte med ett skäl flyttar det\./)).toBeVisible()
  await expectAccessible(pilot)
})
