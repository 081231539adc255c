import { expect, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

type Groups = { readonly groups: readonly { readonly gap: string; readonly count: number }[] }

test('what is about to fall is found, opened and mended with the keyboard, and leaves the page', async ({
  browser,
}) => {
  const pilot = await memberPage(browser, 'Amira Haddad')
  await pilot.goto('/app/between-chairs?unit=all&group=noNextStep')
  await expect(pilot.getByRole('heading', { level: 2, name: 'Utan nästa steg' })).toBeVisible()
  await expectAccessible(pilot)
  const { groups } = (await (await pilot.request.get('/farled/v1/between-chairs')).json()) as Groups
  const before = groups.find(({ gap }) => gap === 'noNextStep')?.count ?? 0
  expect(before).toBeGreaterThan(0)
  const list = pilot.getByRole('region', { name: 'Utan nästa steg' })
  await expect(list.getByRole('listitem')).toHaveCount(before)

  await list
    .getByRole('link', { name: /Skriv nästa steg/ })
    .first()
    .focus()
  await pilot.keyboard.press('Enter')
  const dialog = pilot.getByRole('dialog', { name: 'Ändra nästa steg' })
  await dialog.getByLabel('Vad händer nu?').fill('Ring företaget om ritningen')
  await dialog.getByLabel('När?').fill('2099-01-08')
  await expectAccessible(pilot)
  await dialog.getByLabel(/Vem tar det/).press('Enter')
  await dialog.getByRole('button', { name: 'Spara' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(pilot.getByText('Ring företaget om ritningen')).toBeVisible()

  await pilot.goto('/app/between-chairs?unit=all')
  const nav = pilot.getByRole('navigation', { name: 'Vad det gäller' })
  await expect(nav.getByRole('link', { name: /Utan nästa steg/ })).toContainText(String(before - 1))
})

test('a head opens on their own unit, on a phone', async ({ browser }) => {
  const head = await memberPage(browser, 'Magnus Tillberg', PHONE)
  await head.goto('/app/between-chairs')
  await expect(head.getByLabel('Visa')).toHaveValue(/.{36}/)
  await expect(head.getByLabel('Visa').locator('option:checked')).toHaveText('Bygglovsenheten')
  await expectAccessible(head)
})
