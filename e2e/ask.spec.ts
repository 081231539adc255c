import { expect, test } from '@playwright/test'
import { askQuestion } from './support/ask.ts'
import { linkIn, mailbox, mailsTo } from './support/mail.ts'
import { companyPage, expectAccessible, memberPage } from './support/people.ts'

test('a company asks once, on a phone without script, and knows at once who answers', async ({ browser }) => {
  const page = await companyPage(browser)
  await askQuestion(page, {
    question:
      'Vi vill öppna ett litet café med uteservering vid hamnen och servera öl på kvällarna. Vad behöver vi göra?',
    contactName: 'Sara Holm',
    email: 'sara@kafekajen.example',
    orgNumber: '529999-9994',
    companyName: 'Kafé Kajen AB',
    place: 'Hamngatan 4, Norrtälje',
  })
  await expect(page.getByText(/L-\d{4}-\d{5}/).first()).toBeVisible()
  const [receipt] = await mailsTo('sara@kafekajen.example')
  expect(receipt?.subject).toMatch(/L-\d{4}-\d{5}/)
  expect(receipt?.subject).not.toContain('café')
  expect(receipt?.text).toContain('ansvarar för hela ditt ärende')
  await page.goto(linkIn(receipt))
  await expect(page.getByRole('heading', { name: 'Vad händer nu' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Vem ansvarar' })).toBeVisible()
})

test('a mail is read in the demonstration’s mailbox, and its link leads to the case', async ({
  page,
  browser,
}) => {
  await askQuestion(await companyPage(browser), {
    question: 'Vi vill ha en foodtruck i hamnen i juli. Vad krävs?',
    contactName: 'Siv Ek',
    email: 'siv@matvagnen.example',
  })
  await mailsTo('siv@matvagnen.example')
  await page.goto(mailbox)
  await page.getByRole('link', { name: /siv@matvagnen/ }).click()
  await expectAccessible(page)
  await page.frameLocator('iframe').getByRole('link', { name: 'Följ ditt ärende' }).click()
  await expect(page.getByRole('heading', { name: 'Vad händer nu' })).toBeVisible()
})

test('what is wrong is told where it is wrong, and nothing that was typed is lost', async ({ browser }) => {
  const page = await companyPage(browser)
  await page.goto('/fraga')
  await page.getByRole('textbox').first().fill('Kort')
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await expect(page.getByRole('textbox').first()).toHaveValue('Kort')
  await page
    .getByRole('textbox')
    .first()
    .fill('Vi vill ställa ut bord på trottoaren utanför vår butik i sommar.')
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.locator('#kind').check()
  await page.locator('#orgNumber').fill('529999-9995')
  await page.locator('#companyName').fill('Butiken AB')
  await page.locator('#contactName').fill('Åke Öberg')
  await page.locator('#contactEmail').fill('inte en adress')
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await expect(page.getByText('Kontrollsiffran stämmer inte').first()).toBeVisible()
  await expect(page.locator('#contactName')).toHaveValue('Åke Öberg')
  await expect(page.locator('#orgNumber')).toHaveValue('529999-9995')
})

test('every page of the company is accessible', async ({ page }) => {
  for (const address of [
    '/',
    '/vem-ansvarar',
    '/fraga',
    '/om',
    '/lotsen',
    '/checklistor',
    '/checklistor/oppna-restaurang-eller-cafe',
    '/dela',
    '/ruta',
    '/tillganglighet',
    '/finns-inte',
    '/?lang=en',
  ]) {
    await page.goto(address)
    await expectAccessible(page)
  }
})

test('who answers for a question is found in plain words', async ({ browser }) => {
  const page = await companyPage(browser)
  await page.goto('/vem-ansvarar')
  await page.getByRole('textbox').first().fill('Kan vi få en skylt ute vid stora vägen?')
  await page
    .getByRole('button', { name: /Sök|Visa|Vem/ })
    .first()
    .click()
  await expect(page.getByText('Trafikstrateg').first()).toBeVisible()
})

test('somebody who is nobody here is told so kindly, and everything of the staff stays closed', async ({
  page,
}) => {
  await page.goto('/app/cases')
  await expect(page.getByRole('link', { name: 'Logga in' })).toBeVisible()
  const answer = await page.request.get('/farled/v1/cases')
  expect(answer.status()).toBe(401)
  await page.goto('/arende/det-har-ar-ingen-lank')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('signing out ends the session', async ({ browser }) => {
  const page = await memberPage(browser, 'Anna Lindqvist')
  expect((await page.request.get('/farled/v1/me')).status()).toBe(200)
  await page.getByRole('button', { name: /Anna Lindqvist/ }).click()
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await page.waitForURL(/localhost:\d+\/($|\?)/)
  expect((await page.request.get('/farled/v1/me')).status()).toBe(401)
})
