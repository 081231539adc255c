import { expect, type Page } from '@playwright/test'

export type Asked = {
  question: string
  contactName: string
  email: string
  orgNumber?: string
  companyName?: string
  place?: string
}

/** Asks a question the way a company owner does: one step at a time, without script. Ends on the receipt. */
export async function askQuestion(page: Page, asked: Asked): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Vad gäller din fråga?').fill(asked.question)
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.waitForURL(/\/berorda/)
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.waitForURL(/\/om-dig/)
  if (asked.orgNumber) {
    await page.locator('#kind').check()
    await page.locator('#orgNumber').fill(asked.orgNumber)
    await page.locator('#companyName').fill(asked.companyName ?? '')
  } else {
    await page.locator('#kind-planned').check()
  }
  await page.locator('#contactName').fill(asked.contactName)
  await page.locator('#contactEmail').fill(asked.email)
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.waitForURL(/\/plats/)
  await page.locator('#place').fill(asked.place ?? '')
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.waitForURL(/\/kontrollera/)
  await page.getByRole('button', { name: /Skicka/ }).click()
  await page.waitForURL(/\/kvitto/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
