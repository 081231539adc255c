import { expect, type Page, test } from '@playwright/test'
import { mailsTo } from './support/mail.ts'
import {
  companyPage,
  expectAccessible,
  expectCompanyPageAccessible,
  memberPage,
  PHONE,
} from './support/people.ts'

const EMAIL = 'stina@vadmal.example'

/** A company that nobody has met, and a day of the week after next. */
async function prepare(page: Page): Promise<{ companyId: string; day: string }> {
  const added = await page.request.post('/farled/v1/companies', { data: { name: 'Stinas Vadmal' } })
  expect(added.ok(), await added.text()).toBe(true)
  const { id } = (await added.json()) as { id: string }
  const clock = new Date((await page.request.get('/farled/v1/me')).headers()['date'] ?? 0)
  return { companyId: id, day: new Date(clock.getTime() + 12 * 86_400_000).toISOString().slice(0, 10) }
}

/** Plans a visit to the company as people do: by the form. @returns the address of the visit */
async function plan(
  page: Page,
  companyId: string,
  day: string,
  subject: string,
  contact = '',
): Promise<string> {
  await page.goto(`/app/inspections/new?company=${companyId}&name=Stinas+Vadmal`)
  await page.getByLabel(/^Plats/).fill('Vävargränd 3')
  await page.getByLabel(/^Vad ska granskas/).fill(subject)
  await page.getByLabel(/^Dag, eller/).fill(day)
  if (contact) await page.getByLabel(/^Kontaktpersonens e-post/).fill(contact)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Planera besöket' }).click()
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
  return page.url()
}

test('two units plan visits to one company, go together, and the company sees one plan and asks for another time', async ({
  browser,
}) => {
  const maria = await memberPage(browser, 'Maria Kowalczyk')
  const { companyId, day } = await prepare(maria)
  const visit = await plan(maria, companyId, day, 'Kontroll av vävstugans kök', EMAIL)

  // The other sees it before the own one is saved, and is asked at once; on a phone, as inspectors are.
  const anna = await memberPage(browser, 'Anna Lindqvist', PHONE)
  await anna.goto(`/app/inspections/new?company=${companyId}&name=Stinas+Vadmal`)
  await anna.getByLabel(/^Plats/).fill('Vävargränd 3')
  await anna.getByLabel(/^Dag, eller/).fill(day)
  await expect(anna.getByText('Andra är på väg dit: samordna?')).toBeVisible()
  const other = await plan(anna, companyId, day, 'Ventilationen i vävstugan')
  await anna.getByRole('button', { name: 'Ja, vi är med' }).click()
  await expect(anna.getByText('Har sagt ja')).toBeVisible()
  await expectAccessible(anna)

  await maria.goto(visit)
  await expectAccessible(maria)
  await maria.getByRole('button', { name: 'Ja, vi är med' }).click()
  await expect(maria.getByText('Samordnat', { exact: true }).first()).toBeVisible()

  // The company has it in its calendar, and sees one plan without script.
  const told = (await mailsTo(EMAIL)).filter(({ subject }) => subject.startsWith('Tillsynsbesök'))
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('Kontroll av vävstugans kök')
  expect(told[0]?.text).toContain('Ventilationen i vävstugan')
  const company = await companyPage(browser)
  await company.goto('/mina')
  await company.getByLabel('Din e-postadress').fill(EMAIL)
  await company.getByRole('button', { name: 'Skicka koden' }).click()
  const mails = await mailsTo(EMAIL, 2)
  const code = mails.map(({ text }) => /^(\d{3}) (\d{3})$/m.exec(text)).find(Boolean)
  await company.getByLabel('Kod', { exact: true }).fill(`${code?.[1]}${code?.[2]}`)
  await company.getByRole('button', { name: 'Logga in', exact: true }).click()
  await expect(company.getByRole('heading', { name: 'Kommande tillsynsbesök' })).toBeVisible()
  await expect(company.getByRole('article')).toHaveCount(1)
  await expect(company.getByRole('heading', { name: /^Samordnat besök/ })).toBeVisible()
  await company.getByRole('link', { name: /^Be om en annan tid/ }).click()
  await company.getByLabel('Ditt önskemål').fill('Vi har stängt på förmiddagen. Kom gärna efter lunch.')
  await company.getByRole('button', { name: 'Skicka önskemålet' }).click()
  await expect(company.getByText('Tack! Önskemålet har gått till')).toBeVisible()
  await expectCompanyPageAccessible(browser, '/mina')

  // The inspector answers that the time stays.
  await maria.goto(visit)
  await expect(maria.getByText('Kom gärna efter lunch.')).toBeVisible()
  await expectAccessible(maria)
  await maria.getByRole('button', { name: 'Vi har talats vid, tiden står fast' }).click()
  await expect(maria.getByText('Önskemålet är besvarat').first()).toBeVisible()

  // What came of it is noted with a thumb on the spot.
  await anna.goto(other)
  await anna.getByLabel('Uppföljning behövs').check()
  await anna.getByLabel(/^Anteckning/).fill('Fläkten ska lagas.')
  await anna.getByRole('button', { name: 'Spara resultatet' }).click()
  await expect(anna.getByText('Resultatet är sparat')).toBeVisible()
  await expectAccessible(anna)
})

test('the page of a company is as light as its beginning, and has everything further down', async ({
  browser,
}) => {
  for (const viewport of [undefined, PHONE]) {
    const amira = await memberPage(browser, 'Amira Haddad', viewport)
    const found = await amira.request.post('/farled/v1/company-searches', {
      data: { query: 'Pizzeria Napoli', limit: 1 },
    })
    const { items } = (await found.json()) as { items: { id: string }[] }
    const asked: string[] = []
    amira.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await amira.goto(`/app/companies/${items[0]?.id}`)
    await expect(
      amira.getByRole('region', { name: 'Vad händer nu' }).getByRole('listitem').first(),
    ).toBeVisible()
    expect(asked.filter((path) => /\/(projects|contacts|events)$/.test(path))).toEqual([])
    await expectAccessible(amira)
    // By the keyboard to a section, which then asks for what is in it.
    await amira.getByRole('link', { name: 'Projekt', exact: true }).last().press('Enter')
    await expect(
      amira
        .getByRole('region', { name: /^Projekt som berör/ })
        .getByRole('link')
        .first(),
    ).toBeVisible()
    expect(asked.some((path) => path.endsWith('/projects'))).toBe(true)
    await expectAccessible(amira)
  }
})
