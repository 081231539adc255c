import { expect, test } from '@playwright/test'
import { askQuestion } from './support/ask.ts'
import { linkIn, mailsTo } from './support/mail.ts'
import { companyPage, expectAccessible, memberPage } from './support/people.ts'
import { dutyPilot, takePart } from './support/work.ts'

const EMAIL = 'ida@brygghuset.example'
const QUESTION =
  'Vi vill ha uteservering på kajen i sommar och servera öl och vin. Vi har tolv bord. Vilka tillstånd behöver vi, och vad kostar det?'

test('a company asks, three officers answer, and the company reads one combined answer', async ({
  browser,
}) => {
  const company = await companyPage(browser)
  await askQuestion(company, {
    question: QUESTION,
    contactName: 'Ida Lundgren',
    email: EMAIL,
    place: 'Hamnplan 2, Norrtälje',
  })
  const number = /L-\d{4}-\d{5}/.exec(await company.locator('main').innerText())?.[0] ?? ''
  expect(number).not.toBe('')
  const [receipt] = await mailsTo(EMAIL)
  const status = linkIn(receipt)

  // From the first second the pilot on duty is accountable, and has the case first in Min dag.
  const anna = await memberPage(browser, 'Anna Lindqvist')
  const pilotName = await dutyPilot(anna)
  expect(receipt?.text).toContain(pilotName)
  const pilot = await memberPage(browser, pilotName)
  await expect(pilot.getByText(number).first()).toBeVisible()
  await expectAccessible(pilot)
  await pilot.goto(`/app/cases?q=${number}&status=all`)
  await pilot
    .getByRole('link', { name: /uteservering/i })
    .first()
    .click()
  await pilot.waitForURL(/\/app\/cases\/[0-9a-f-]{36}/)
  const address = new URL(pilot.url()).pathname

  // The responsibility map proposes; the pilot chooses three units.
  await pilot.getByRole('button', { name: 'Erbjud delar' }).first().click()
  const rows = pilot.locator('.f-offer__row')
  await expect(rows.first()).toBeVisible()
  const wanted = ['Gatu/park', 'Bygglovsenheten', 'Miljö och hälsa']
  for (const row of await rows.all()) {
    const box = row.getByRole('checkbox')
    await box.setChecked(wanted.some((unit) => unit === ''))
  }
  for (const unit of wanted) {
    const row = rows.filter({ has: pilot.getByText(unit, { exact: true }) }).first()
    if ((await row.count()) > 0) await row.getByRole('checkbox').check()
    else await pilot.getByLabel('Lägg till en annan enhet').selectOption({ label: unit })
  }
  for (const title of await pilot.getByLabel('Vad delen gäller').all()) {
    if ((await title.inputValue()) === '') await title.fill('Uteservering på kajen')
  }
  await expectAccessible(pilot)
  await pilot.getByRole('button', { name: 'Skicka till 3 enheter' }).click()
  await expect(pilot.getByText('Väntar på att tas emot').first()).toBeVisible()

  // Three officers take their parts and answer; the pilot's screen follows by itself.
  const maria = await memberPage(browser, 'Maria Kowalczyk')
  const karin = await memberPage(browser, 'Karin Mattsson')
  await takePart(anna, address, {
    verdict: 'Upplysning',
    text: 'Möblerna behöver inget bygglov så länge de tas in efter säsongen.',
  })
  await takePart(maria, address, {
    verdict: 'Möjligt',
    text: 'Serveringen ute ryms inom er registrering av livsmedel.',
  })
  await takePart(karin, address, {
    verdict: 'Möjligt',
    text: 'Platsen på kajen kan upplåtas mellan maj och september.',
  })
  await expect(pilot.getByText('Platsen på kajen kan upplåtas mellan maj och september.')).toBeVisible()

  // One answer: what is previewed is what is sent.
  await pilot.getByRole('button', { name: 'Skriv samlat besked' }).first().click()
  const text = pilot.getByLabel('Beskedet', { exact: true })
  await expect(text).toHaveValue(/Platsen på kajen/)
  await text.fill(
    `Hej Ida!\n\nDet går bra med uteservering på kajen mellan maj och september.\n\n${await text.inputValue()}`,
  )
  await pilot.getByRole('button', { name: 'Granska och skicka' }).click()
  await expect(pilot.getByRole('dialog')).toBeVisible()
  await expectAccessible(pilot)
  await pilot.getByRole('button', { name: /^Skicka till/ }).click()
  await expect(pilot.getByText('Det samlade beskedet är skickat.')).toBeVisible()

  const mails = await mailsTo(EMAIL, 2)
  const answer = mails.find(({ subject }) => subject.includes('Samlat besked'))
  expect(answer?.text).toContain('Det går bra med uteservering på kajen')
  await company.goto(status)
  await expect(
    company.getByText('Det går bra med uteservering på kajen mellan maj och september.'),
  ).toBeVisible()
  const seen = await company.content()
  for (const officer of ['Anna Lindqvist', 'Maria Kowalczyk', 'Karin Mattsson'])
    expect(seen).not.toContain(officer)

  // Closing with an outcome; the company is told.
  await pilot.goto(address)
  await pilot.getByRole('button', { name: 'Avsluta ärendet' }).first().click()
  await pilot
    .getByRole('dialog')
    .getByRole('radio', { name: /Besvarat|Besvarad/ })
    .check()
  await pilot
    .getByRole('dialog')
    .getByRole('button', { name: /Avsluta/ })
    .click()
  await expect(pilot.getByText('Inget, ärendet är avslutat')).toBeVisible()
  await mailsTo(EMAIL, 3)

  // Not content: a reply opens the case again, with somebody accountable.
  await company.goto(status)
  await company.getByLabel('Ditt meddelande').fill('Tack! En fråga till: får vi ha värmelampor?')
  await company.getByRole('button', { name: 'Skicka' }).click()
  await pilot.goto(address)
  await expect(pilot.getByText('Pågår').first()).toBeVisible()
})
