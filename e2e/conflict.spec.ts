import { expect, type Page, test } from '@playwright/test'
import { mailsTo } from './support/mail.ts'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

const CARD = 'Svaren går isär'

/** The smokehouse: one unit says 80 seats, the other 60, and has proposed what both say. */
async function openSmokehouse(page: Page): Promise<void> {
  const words = encodeURIComponent('rökeriets nya matsal')
  const found = await page.request.get(`/farled/v1/cases?q=${words}&status=all`)
  const { items } = (await found.json()) as { items: { id: string }[] }
  await page.goto(`/app/cases/${items[0]?.id}?tab=answer`)
}

test('two units say different things; nothing leaves until they agree, and the company reads one answer', async ({
  browser,
}) => {
  const amira = await memberPage(browser, 'Amira Haddad')
  await openSmokehouse(amira)
  const card = amira.getByRole('article', { name: CARD })
  await expect(card.getByText('Högst 80 platser')).toBeVisible()
  await expect(amira.getByRole('button', { name: 'Granska och skicka' })).toBeDisabled()
  await expectAccessible(amira)

  // The officer who is asked finds it in Min dag, on a phone, and says yes with the keyboard.
  const mikael = await memberPage(browser, 'Mikael Säfström', PHONE)
  await mikael.goto('/app/my-day')
  await mikael.getByRole('link', { name: /Svaren går isär/ }).press('Enter')
  await expect(mikael.getByRole('article', { name: CARD })).toBeVisible()
  await expectAccessible(mikael)
  await mikael.getByRole('button', { name: 'Ja, så svarar vi' }).press('Enter')
  await expect(mikael.getByText('1 löst motsägelse')).toBeVisible()

  // The accountable's screen follows by itself, and what both say is said once.
  await expect(amira.getByText('1 löst motsägelse')).toBeVisible()
  const text = amira.getByLabel('Beskedet', { exact: true })
  await expect(text).toHaveValue(
    /Serveringstillstånd till allmänheten och Högsta antal personer i matsalen – möjligt med villkor/,
  )
  expect((await text.inputValue()).match(/Högst 60 platser/g)).toHaveLength(1)
  await amira.getByRole('button', { name: 'Granska och skicka' }).click()
  await amira.getByRole('button', { name: /^Skicka till/ }).click()
  await expect(amira.getByText('Det samlade beskedet är skickat.')).toBeVisible()
  const [mail] = await mailsTo('torbjorn.eklof@rokeriet.example')
  expect(mail?.text).toContain('Högst 60 platser')
  expect(mail?.text).not.toMatch(/\b80\b/)
})
