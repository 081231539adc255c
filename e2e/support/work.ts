import { expect, type Page } from '@playwright/test'

/** Who is on duty this week answers for a new case from the first second. */
export async function dutyPilot(page: Page): Promise<string> {
  const answer = (await (await page.request.get('/farled/v1/duty')).json()) as { member: { name: string } }
  return answer.member.name
}

type Said = {
  readonly verdict: string
  readonly text: string
  readonly conditions?: string
  /** In figures: at most so many seats. */
  readonly seats?: string
}

/** An officer takes the part that the own unit is offered, and answers. */
export async function takePart(
  page: Page,
  address: string,
  { verdict, text, conditions, seats }: Said,
): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Ta delen' }).first().click()
  await page.locator('form').getByRole('button', { name: 'Ta delen' }).click()
  await page.getByRole('button', { name: 'Skriv svar' }).first().click()
  await page.getByLabel(verdict, { exact: true }).check()
  await page.getByLabel('Svar till företaget').fill(text)
  if (conditions) await page.getByLabel('Villkor', { exact: true }).fill(conditions)
  if (seats) {
    await page.getByRole('button', { name: 'Lägg till en uppgift' }).click()
    await page.getByLabel('Uppgift', { exact: true }).selectOption({ label: 'Antal platser' })
    await page.getByLabel('Gräns', { exact: true }).selectOption({ label: 'högst' })
    await page.getByLabel('Värde', { exact: true }).fill(seats)
  }
  await page.getByRole('button', { name: 'Lämna svaret' }).click()
  // For a moment the form that goes away has the same words.
  await expect(page.getByRole('paragraph').filter({ hasText: text }).first()).toBeVisible()
}
