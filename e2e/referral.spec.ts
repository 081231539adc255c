import { expect, test } from '@playwright/test'
import { askQuestion } from './support/ask.ts'
import { linkIn, mailsTo } from './support/mail.ts'
import {
  companyPage,
  expectAccessible,
  expectCompanyPageAccessible,
  memberPage,
  PHONE,
} from './support/people.ts'

const EMAIL = 'karin@kallbadhuset.example'
const BOARD = 'remiss@lansstyrelsen.example'

test('an officer asks the county board for a part; it answers on a phone without scripts, and the part goes on', async ({
  browser,
}) => {
  const company = await companyPage(browser)
  await askQuestion(company, {
    question: 'Vi vill bygga ett kallbadhus vid stranden. Vad krävs, och får vi ha det öppet på vintern?',
    contactName: 'Karin Vik',
    email: EMAIL,
    place: 'Strandvägen 2',
  })
  const number = /L-\d{4}-\d{5}/.exec(await company.locator('main').innerText())?.[0] ?? ''
  const anna = await memberPage(browser, 'Anna Lindqvist')
  const duty = (await (await anna.request.get('/farled/v1/duty')).json()) as { member: { name: string } }
  const pilot = await memberPage(browser, duty.member.name)
  const found = await pilot.request.get(`/farled/v1/cases?q=${number}&status=all`)
  const { items } = (await found.json()) as { items: { id: string }[] }
  const caseId = items[0]?.id ?? ''

  // The pilot offers a part, and an officer of the unit takes it.
  const me = (await (await anna.request.get('/farled/v1/me')).json()) as { units: { id: string }[] }
  const parts = [{ unitId: me.units[0]?.id, title: 'Plats vid stranden' }]
  const offered = await pilot.request.post(`/farled/v1/cases/${caseId}/parts`, { data: { parts } })
  const { ids } = (await offered.json()) as { ids: string[] }
  expect((await anna.request.post(`/farled/v1/parts/${ids[0]}/acceptance`, { data: {} })).ok()).toBe(true)
  await anna.goto(`/app/cases/${caseId}`)
  const part = anna.getByRole('article', { name: 'Plats vid stranden', exact: true })

  // Asking is refused until confidentiality has been assessed; then it goes out, and the part stands still.
  await part.getByRole('button', { name: 'Fråga någon utanför …' }).press('Enter')
  await part.getByLabel('Myndighet eller organisation').fill('Länsstyrelsen')
  await part.getByLabel('E-post').fill(BOARD)
  await part.getByLabel('Frågan till dem').fill('Krävs dispens från strandskyddet för ett kallbadhus här?')
  await part.getByRole('checkbox', { name: 'Platsen: Strandvägen 2' }).check()
  await part.getByRole('button', { name: 'Skicka frågan' }).press('Enter')
  await expect(part.getByText(/Pröva först om något de får se omfattas av sekretess/).first()).toBeVisible()
  await expectAccessible(anna)
  await part.getByRole('radio', { name: 'Ja, inget de får se omfattas av sekretess' }).check()
  await part.getByRole('button', { name: 'Skicka frågan' }).press('Enter')
  const card = anna.getByRole('article', { name: 'Länsstyrelsen tillfrågas om ”Plats vid stranden”' })
  await expect(card.getByText('Väntar på svar')).toBeVisible()
  await expect(part.getByText('Väntar på Länsstyrelsen')).toBeVisible()
  await expectAccessible(anna)

  // The company reads whom the municipality waits for, not what was asked.
  const [receipt] = await mailsTo(EMAIL)
  await company.goto(linkIn(receipt))
  await expect(company.getByText(/Väntar på Länsstyrelsen/)).toBeVisible()
  await expect(company.getByText(/dispens från strandskyddet/)).toHaveCount(0)

  // The county board opens its mail on a phone with scripts off, and sees what was chosen.
  const [mail] = await mailsTo(BOARD)
  const link = /https?:\/\/\S+\/remiss\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', javaScriptEnabled: false })
  const board = await context.newPage()
  await board.goto(link)
  await expect(board.getByRole('heading', { level: 1, name: 'Fråga till Länsstyrelsen' })).toBeVisible()
  await expect(board.getByText('Strandvägen 2')).toBeVisible()
  await expect(board.getByText('Karin Vik')).toHaveCount(0)
  await expectCompanyPageAccessible(browser, link)
  await board.getByLabel('Svar', { exact: true }).fill('Ja. Platsen ligger inom strandskyddat område.')
  await board.getByRole('button', { name: 'Skicka svaret' }).click()
  await expect(
    board.getByRole('heading', { level: 1, name: 'Tack, kommunen har fått ert svar' }),
  ).toBeVisible()
  await expectCompanyPageAccessible(browser, link)
  await context.close()

  // On the screen that was open all along the answer stands, and the part goes on.
  await expect(card.getByText('Har svarat')).toBeVisible()
  await expect(card.getByText('Ja. Platsen ligger inom strandskyddat område.')).toBeVisible()
  await expect(part.getByText('Väntar på Länsstyrelsen')).toHaveCount(0)
  await expectAccessible(anna)
})
