import { expect, type Page, test } from '@playwright/test'
import { askQuestion } from './support/ask.ts'
import { linkIn, mailsTo } from './support/mail.ts'
import {
  companyPage,
  expectAccessible,
  expectCompanyPageAccessible,
  memberPage,
  PHONE,
} from './support/people.ts'

const EMAIL = 'moa@glasblaset.example'

/** The company asks by the web; whoever is on duty answers for it from the first second. */
async function asked(company: Page, staff: Page) {
  await askQuestion(company, {
    question: 'Vi vill hyra ut vår glashytta till kurser på kvällarna. Behöver vi något tillstånd?',
    contactName: 'Moa Berg',
    email: EMAIL,
  })
  const number = /L-\d{4}-\d{5}/.exec(await company.locator('main').innerText())?.[0] ?? ''
  const found = await staff.request.get(`/farled/v1/cases?q=${number}&status=all`)
  expect(found.ok(), await found.text()).toBe(true)
  const { items } = (await found.json()) as { items: { id: string }[] }
  const duty = (await (await staff.request.get('/farled/v1/duty')).json()) as { member: { name: string } }
  return { address: `/app/cases/${items[0]?.id}`, pilotName: duty.member.name, number }
}

const giver = (page: Page) => page.getByRole('region', { name: 'Läget i ärendet' })

test('a pilot asks an officer, who says no and names another; the next one says yes, and the company reads the name', async ({
  browser,
}) => {
  const company = await companyPage(browser)
  const samuel = await memberPage(browser, 'Samuel Okafor')
  const { address, pilotName, number } = await asked(company, samuel)
  const [receipt] = await mailsTo(EMAIL)
  const status = linkIn(receipt)

  // The pilot proposes with the keyboard, and stays accountable.
  const pilot = await memberPage(browser, pilotName)
  await pilot.goto(address)
  await pilot.getByRole('button', { name: 'Lämna över' }).first().focus()
  await pilot.keyboard.press('Enter')
  const dialog = pilot.getByRole('dialog', { name: 'Lämna över' })
  await expect(dialog.getByText('Du är helhetsansvarig tills någon har sagt ja.')).toBeVisible()
  await dialog.getByLabel('Enhet', { exact: true }).selectOption({ label: 'Mark och exploatering' })
  await dialog.getByLabel('Vem på enheten?').selectOption({ label: 'Samuel Okafor, Markförvaltare' })
  await dialog
    .getByLabel('Varför lämnas det över?')
    .fill('Hyttan står på kommunens mark, så det är ni de pratar mest med.')
  await expectAccessible(pilot)
  await dialog.getByRole('button', { name: 'Fråga', exact: true }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(pilot.getByRole('article').getByText(/^Svar senast/)).toBeVisible()
  await expect(pilot.getByText(`${pilotName} är helhetsansvarig tills någon har sagt ja.`)).toBeVisible()
  // While the question is open there is no second one to ask.
  await expect(pilot.getByRole('button', { name: 'Lämna över' })).toHaveCount(0)
  await expectAccessible(pilot)
  await company.goto(status)
  await expect(company.getByText(pilotName).first()).toBeVisible()
  await expect(company.getByText('Samuel Okafor')).toHaveCount(0)

  // Samuel sees the same day, says no on the handover's own page, and names somebody.
  await samuel.goto('/app/handovers')
  await samuel.getByRole('listitem').filter({ hasText: number }).getByRole('link', { name: /Svara/ }).click()
  await expect(samuel.getByRole('article').getByText(/^Svara senast/)).toBeVisible()
  await expectAccessible(samuel)
  await samuel.getByRole('button', { name: 'Säg nej' }).focus()
  await samuel.keyboard.press('Enter')
  const no = samuel.getByRole('dialog', { name: `Säg nej till ${number}` })
  await no
    .getByLabel('Varför tar ni inte över?')
    .fill('Arrendet säger inget om kurser. Det är livsmedlen i pausen som återstår.')
  await no.getByLabel('Vem bör frågas i stället?').selectOption({ label: 'Miljö och hälsa' })
  await no.getByLabel('Vem på enheten?').selectOption({ label: 'Leila Farrokhi, Hälsoskyddsinspektör' })
  await expectAccessible(samuel)
  await no.getByRole('button', { name: 'Säg nej' }).press('Enter')
  await expect(no).toBeHidden()

  // It has come back to the pilot, who asks the one suggested.
  await expect(pilot.getByRole('heading', { name: 'Ärendet kom tillbaka' })).toBeVisible()
  await expect(
    pilot.getByText('Arrendet säger inget om kurser. Det är livsmedlen i pausen som återstår.'),
  ).toBeVisible()
  await expectAccessible(pilot)
  await pilot.getByRole('button', { name: /^Fråga Leila Farrokhi/ }).press('Enter')
  await expect(dialog.getByLabel('Vem på enheten?').locator('option:checked')).toHaveText(
    'Leila Farrokhi, Hälsoskyddsinspektör',
  )
  await dialog
    .getByLabel('Varför lämnas det över?')
    .fill('Samuel säger att det är ni som har det som återstår.')
  await dialog.getByRole('button', { name: 'Fråga', exact: true }).click()
  await expect(dialog).toBeHidden()

  // Leila takes it on her phone, straight from Min dag.
  const leila = await memberPage(browser, 'Leila Farrokhi', PHONE)
  const row = leila.getByRole('listitem').filter({ hasText: number })
  await row.getByRole('button', { name: /Ta över/ }).press('Enter')
  const yes = leila.getByRole('dialog')
  await expect(
    yes.getByText('Du blir helhetsansvarig direkt, och företaget får veta ditt namn.'),
  ).toBeVisible()
  await expectAccessible(leila)
  await yes.getByRole('button', { name: 'Ta över ärendet' }).press('Enter')
  await expect(yes).toBeHidden()

  await expect(giver(pilot).getByText('Leila Farrokhi')).toBeVisible()
  const mails = await mailsTo(EMAIL, 2)
  expect(mails[0]?.text).toContain('Leila Farrokhi')
  await company.goto(status)
  await expect(company.getByText('Leila Farrokhi').first()).toBeVisible()
  await expectCompanyPageAccessible(browser, status)
})
