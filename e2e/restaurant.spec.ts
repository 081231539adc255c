import { expect, type Page, test } from '@playwright/test'
import { askQuestion } from './support/ask.ts'
import { linkIn, mailsTo } from './support/mail.ts'
import { companyPage, expectAccessible, expectCompanyPageAccessible, memberPage } from './support/people.ts'
import { dutyPilot, takePart } from './support/work.ts'

const EMAIL = 'noor@kajkoket.example'
const SIX = ['Bygglovsenheten', 'Räddningstjänsten', 'Miljö och hälsa', 'Socialförvaltningen', 'Gatu/park']

/** From the case's number to its page. */
async function openCase(page: Page, number: string): Promise<string> {
  await page.goto(`/app/cases?q=${number}&status=all`)
  await page
    .locator('main')
    .getByRole('link', { name: /kajköket/i })
    .first()
    .click()
  await page.waitForURL(/\/app\/cases\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

test('a restaurant opens: six units by a plan, answers that go apart, a delay, one answer, and once more', async ({
  browser,
}) => {
  const company = await companyPage(browser)
  await askQuestion(company, {
    question:
      'Vi ska öppna Kajköket, en restaurang med 80 platser i det gamla magasinet vid kajen. Det har varit lager förut. Vi vill laga mat, servera vin och sätta ut bord på kajen i sommar. Vad krävs, i vilken ordning, och när kan vi öppna?',
    contactName: 'Noor Haddad',
    email: EMAIL,
    place: 'Kajplan 7, Norrtälje',
  })
  const [receipt] = await mailsTo(EMAIL)
  const status = linkIn(receipt)
  const number = /L-\d{4}-\d{5}/.exec(receipt?.text ?? '')?.[0] ?? ''

  const anna = await memberPage(browser, 'Anna Lindqvist')
  const pilot = await memberPage(browser, await dutyPilot(anna))
  await anna.context().close()
  const address = await openCase(pilot, number)

  // The plan template asks those who answer today, in the order that the matters hang together; one more is added.
  await pilot.getByRole('button', { name: 'Erbjud delar' }).first().click()
  await pilot.getByRole('button', { name: /Visa alla \d+ mallar/ }).click()
  await pilot.getByRole('checkbox', { name: /Öppna restaurang eller café/ }).check()
  const rows = pilot.locator('.f-offer__row')
  await expect(rows.filter({ hasText: 'Från mallen Öppna restaurang eller café' })).toHaveCount(7)
  for (const row of await rows.all()) {
    const title = row.getByLabel('Vad delen gäller')
    const isOfPlan = (await row.innerText()).includes('Från mallen')
    const kept = isOfPlan && !['Skylt på fasaden', 'Avfall och matavfall'].includes(await title.inputValue())
    await row.getByRole('checkbox').setChecked(kept)
  }
  await pilot.getByLabel('Lägg till en annan enhet').selectOption({ label: 'Gatu/park' })
  await pilot.getByLabel('Vad delen gäller').last().fill('Bord på kajen')
  await expectAccessible(pilot)
  await pilot.getByRole('button', { name: 'Skicka till 6 enheter' }).click()

  // The plan: what waits for what, and a date that holds; the pilot promises it.
  const plan = pilot.getByRole('region', { name: 'Tidsplan' })
  await expect(plan.getByRole('button', { name: /^Serveringstillstånd, Socialförvaltningen/ })).toBeVisible()
  for (const unit of SIX) await expect(plan.getByText(unit, { exact: true }).first()).toBeVisible()
  const licence = plan.getByRole('button', { name: /^Serveringstillstånd/ })
  await expect(licence).toHaveAttribute('aria-label', /Efter Brandskydd och utrymning, Registrera/)
  await expectAccessible(pilot)
  await licence.focus()
  await pilot.keyboard.press('ArrowRight')
  await pilot.keyboard.press('Enter')
  await expect(pilot.getByText(/^Serveringstillstånd: \d+ arbetsdagar/)).toBeVisible()
  await plan.getByRole('button', { name: 'Lova ett datum' }).click()
  await pilot.getByRole('button', { name: /^Använd .* som håller i 9 fall av 10/ }).click()
  await expect(pilot.getByText(/håller i 9 fall av 10\./)).toBeVisible()
  await pilot
    .getByRole('button', { name: /^Lova och|^Spara|^Skicka|^Lova/ })
    .last()
    .click()
  await expect(plan.getByText(/håller i 9 fall av 10|håller nästan säkert/).last()).toBeVisible()
  await mailsTo(EMAIL, 2)

  // Six answers. The fire service and the social services say different things of how many may sit there.
  const answers = [
    ['Anna Lindqvist', { text: 'Magasinet får bli restaurang enligt planen.' }],
    ['Henrik Tapper', { text: 'Fettavskiljare behövs och ryms på gården.' }],
    ['Josefin Malm', { text: 'Utrymningen räcker för 60 gäster.', seats: '60' }],
    ['Maria Kowalczyk', { text: 'Köket kan registreras två veckor före öppning.' }],
    ['Mikael Säfström', { text: 'Tillstånd kan sökas för alla 80 platser.', seats: '80' }],
    ['Karin Mattsson', { text: 'Bord får stå på kajen från maj.' }],
  ] as const
  for (const [name, answer] of answers) {
    const officer = await memberPage(browser, name)
    await takePart(officer, address, { verdict: 'Möjligt', ...answer })
    // A browser that is done makes room for the next on a small machine.
    await officer.context().close()
  }

  // Nothing leaves while the two go apart; meanwhile the company is told that it takes longer, and why.
  await pilot.goto(`${address}?tab=answer`)
  const conflict = pilot.getByRole('article', { name: 'Svaren går isär' })
  await expect(conflict.getByText('Högst 60 platser')).toBeVisible()
  await expect(pilot.getByRole('button', { name: 'Granska och skicka' })).toBeDisabled()
  await pilot.getByRole('button', { name: 'Fler åtgärder' }).click()
  await pilot.getByRole('button', { name: 'Underrätta om att det dröjer' }).click()
  await pilot
    .getByLabel('Varför dröjer det?')
    .fill('Två enheter behöver enas om hur många gäster som får plats.')
  await pilot.getByRole('button', { name: 'Granska mejlet' }).click()
  await pilot.getByRole('button', { name: 'Skicka underrättelsen' }).click()
  await expect(pilot.getByText('Företaget är underrättat.')).toBeVisible()
  const told = await mailsTo(EMAIL, 3)
  expect(told.some(({ text }) => text.includes('hur många gäster som får plats'))).toBe(true)
  await company.goto(status)
  await expect(company.getByText('hur många gäster som får plats').first()).toBeVisible()

  // The one who gave the higher figure takes it back and agrees with the other: the conflict ends by itself.
  const mikael = await memberPage(browser, 'Mikael Säfström')
  await mikael.goto(address)
  await mikael.getByRole('button', { name: 'Skriv nytt svar' }).first().click()
  await mikael.getByLabel('Möjligt', { exact: true }).check()
  await mikael.getByLabel('Svar till företaget').fill('Tillstånd kan sökas för 60 platser.')
  await mikael.getByLabel('Värde', { exact: true }).fill('60')
  await mikael.getByRole('button', { name: 'Lämna svaret' }).click()
  await expect(mikael.getByRole('paragraph').filter({ hasText: '60 platser' }).first()).toBeVisible()
  await mikael.context().close()

  // One answer of six, and an end.
  await pilot.goto(`${address}?tab=answer`)
  await expect(pilot.getByText('1 löst motsägelse')).toBeVisible()
  const text = pilot.getByLabel('Beskedet', { exact: true })
  await expect(text).toHaveValue(/Bord får stå på kajen från maj/)
  expect(await text.inputValue()).not.toContain('80 platser')
  await pilot.getByRole('button', { name: 'Granska och skicka' }).click()
  await pilot.getByRole('button', { name: /^Skicka till/ }).click()
  await expect(pilot.getByText('Det samlade beskedet är skickat.')).toBeVisible()
  await company.goto(status)
  await expect(company.getByText('Bord får stå på kajen från maj.').first()).toBeVisible()
  await expectCompanyPageAccessible(browser, status)
  await close(pilot, address)

  // Not content: what the company writes opens the case again, and it is not closed again without a word to them.
  await company.goto(status)
  await company.getByLabel('Ditt meddelande').fill('Tack, men ni svarade inte på när vi kan öppna. När?')
  await company.getByRole('button', { name: 'Skicka' }).click()
  await pilot.goto(address)
  await expect(pilot.getByText('Pågår').first()).toBeVisible()
  await pilot.goto(`${address}?tab=talk`)
  await pilot.getByLabel('Nytt meddelande till företaget').fill('I mitten av maj, om ni söker tillstånd nu.')
  await pilot.getByRole('button', { name: 'Skicka till företaget' }).click()
  await expect(pilot.getByText('Meddelandet är skickat till företaget.')).toBeVisible()
  await close(pilot, address)
  await company.goto(status)
  await expect(company.getByText('I mitten av maj, om ni söker tillstånd nu.').first()).toBeVisible()
})

/** Ends the case as answered. */
async function close(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const main = page.getByRole('button', { name: 'Avsluta ärendet' }).first()
  if (!(await main.isVisible())) await page.getByRole('button', { name: 'Fler åtgärder' }).click()
  await main.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Besvarat|Besvarad/ }).check()
  await dialog.getByRole('button', { name: /Avsluta/ }).click()
  await expect(page.getByText('Inget, ärendet är avslutat')).toBeVisible()
}

test('a small question is answered the same day, by the one who got it', async ({ browser }) => {
  const email = 'ture@cykelverkstan.example'
  const company = await companyPage(browser)
  await askQuestion(company, {
    question:
      'Får vi ställa ut en gatupratare utanför vår cykelverkstad, Kajköket granne, på Stora Brogatan?',
    contactName: 'Ture Alm',
    email,
  })
  const [receipt] = await mailsTo(email)
  const status = linkIn(receipt)
  const number = /L-\d{4}-\d{5}/.exec(receipt?.text ?? '')?.[0] ?? ''
  const anyone = await memberPage(browser, 'Karin Mattsson')
  const pilot = await memberPage(browser, await dutyPilot(anyone))
  const address = await openCase(pilot, number)
  await pilot.goto(`${address}?tab=talk`)
  const answer = 'Ja, om det är en meter fri att gå på. Ställ in den när ni stänger.'
  await pilot.getByLabel('Nytt meddelande till företaget').fill(answer)
  await pilot.getByRole('button', { name: 'Skicka till företaget' }).click()
  await expect(pilot.getByText('Meddelandet är skickat till företaget.')).toBeVisible()
  await close(pilot, address)
  const mails = await mailsTo(email, 3)
  expect(mails.some(({ text }) => text.includes('en meter fri'))).toBe(true)
  await company.goto(status)
  await expect(company.getByText(answer).first()).toBeVisible()
  await expectCompanyPageAccessible(browser, status)
})
