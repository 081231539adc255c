import { expect, type Page, test } from '@playwright/test'
import { askQuestion } from './support/ask.ts'
import { linkIn, mailsTo } from './support/mail.ts'
import { companyPage, expectCompanyPageAccessible, memberPage } from './support/people.ts'

const EMAIL = `stina.${Date.now()}@glasbruket.example`
const COLLEAGUE = `otto.${Date.now()}@glasbruket.example`

async function ask(company: Page, question: string): Promise<string> {
  await askQuestion(company, { question, contactName: 'Stina Glas', email: EMAIL })
  return /L-\d{4}-\d{5}/.exec(await company.locator('main').innerText())?.[0] ?? ''
}

test('a company signs in by a code, sees both of its cases, answers a question in time and lets a colleague follow', async ({
  browser,
}) => {
  const company = await companyPage(browser)
  const first = await ask(
    company,
    'Får vi sätta upp en skylt vid vägen till glasbruket? Den är två meter bred.',
  )
  const second = await ask(company, 'Vi vill sälja kaffe och bullar i butiken. Vad behöver vi göra då?')

  // The pilot asks for something, with a last day.
  const pilot = await memberPage(browser, 'Amira Haddad')
  const found = await pilot.request.get(`/farled/v1/cases?q=${first}&status=all`)
  const { items } = (await found.json()) as { items: { id: string }[] }
  await pilot.goto(`/app/cases/${items[0]?.id}`)
  await pilot.getByRole('button', { name: 'Fler åtgärder' }).press('Enter')
  await pilot.locator('.f-desk__menu').getByRole('button', { name: 'Vänta på …', exact: true }).press('Enter')
  const wait = pilot.getByRole('dialog', { name: 'Vänta på …' })
  await wait.getByLabel('Frågan till företaget').fill('Hur långt från vägkanten ska skylten stå?')
  await wait.getByRole('button', { name: 'Fråga företaget och vänta' }).press('Enter')
  await expect(wait).toBeHidden()

  // A code comes by mail, and opens one page with both cases.
  await company.goto('/')
  await company.getByRole('link', { name: 'Mina ärenden' }).first().click()
  await expectCompanyPageAccessible(browser, '/mina')
  await company.getByLabel('Din e-postadress').fill(EMAIL)
  await company.getByRole('button', { name: 'Skicka koden' }).click()
  const mails = await mailsTo(EMAIL, 4)
  const mail = mails.find(({ subject }) => subject === 'Din kod för att logga in')
  const code = /^(\d{3} \d{3})$/m.exec(mail?.text ?? '')?.[1] ?? ''
  await company.getByLabel('Kod').fill(code)
  await company.getByRole('button', { name: 'Logga in' }).click()
  await expect(company.getByRole('heading', { name: `Ärende ${first}` })).toBeVisible()
  await expect(company.getByRole('heading', { name: `Ärende ${second}` })).toBeVisible()
  await expect(company.getByText('Hur långt från vägkanten ska skylten stå?').first()).toBeVisible()

  // The question stands first on its page, and is answered there.
  await company.getByRole('link', { name: new RegExp(`Svara på frågan.*${first}`) }).click()
  await expect(company.getByRole('heading', { level: 2 }).first()).toHaveText('Vad vi behöver från dig')
  await expectCompanyPageAccessible(browser, company.url())
  await company.getByLabel('Ditt svar').fill('Fyra meter.')
  await company.getByRole('button', { name: 'Skicka svaret' }).click()
  await expect(company.getByText('ditt svar har kommit fram och arbetet går vidare')).toBeVisible()
  await pilot.goto(`/app/cases/${items[0]?.id}?tab=talk`)
  await expect(pilot.getByText('Svar på: ”Hur långt från vägkanten ska skylten stå?”')).toBeVisible()

  // A colleague gets a link of their own, and stands on the case.
  await company.getByRole('link', { name: 'Lägg till en kollega' }).click()
  await expectCompanyPageAccessible(browser, company.url())
  await company.getByLabel('Kollegans namn').fill('Otto Glas')
  await company.getByLabel('Kollegans e-post').fill(COLLEAGUE)
  await company.getByRole('button', { name: 'Lägg till' }).click()
  await expect(company.getByText('din kollega är tillagd')).toBeVisible()
  const [added] = await mailsTo(COLLEAGUE)
  const colleague = await companyPage(browser)
  await colleague.goto(linkIn(added))
  await expect(colleague.getByText('Fyra meter.')).toBeVisible()
  await expect(pilot.getByRole('complementary').getByText('Otto Glas', { exact: true })).toBeVisible()

  // Removed, the link opens nothing more.
  await company.getByRole('button', { name: 'Ta bort Otto Glas' }).click()
  await colleague.reload()
  await expect(colleague.getByRole('heading', { name: 'Länken går inte att använda' })).toBeVisible()

  await company.goto('/mina')
  await company.getByRole('button', { name: 'Logga ut' }).click()
  await expect(company.getByRole('button', { name: 'Skicka koden' })).toBeVisible()
})

test('somebody with an e-identification for work sees the cases of that company', async ({ browser }) => {
  const company = await companyPage(browser)
  await company.goto('/mina')
  await company.getByRole('link', { name: 'Logga in med e-legitimation' }).click()
  await company.getByRole('button', { name: /Peter Alvin/ }).click()
  await expect(company.getByText('Du är inloggad: Peter Alvin')).toBeVisible()
  await expect(company.getByRole('heading', { name: /^Ärende L-/ })).toHaveCount(2)
})
