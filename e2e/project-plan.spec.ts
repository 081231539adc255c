import { expect, test } from '@playwright/test'
import { expectAccessible, memberPage } from './support/people.ts'

const csv = (...rows: string[]) => ({
  name: 'ledningsplanen.csv',
  mimeType: 'text/csv',
  // As Excel saves it in Sweden: semicolons, and the older encoding.
  buffer: Buffer.from(rows.join('\r\n'), 'latin1'),
})
const HEAD = 'Id i källan;Rubrik;Fas;Latitud;Longitud;Plats'

test('a plan comes in from a spreadsheet, meets another’s project, and reads as news to whoever follows the unit', async ({
  browser,
}) => {
  const follower = await memberPage(browser, 'Karin Mattsson')
  await follower.goto('/app/projects')
  await follower
    .getByRole('combobox', { name: 'Enhet' })
    .selectOption({ label: 'Norrtälje vatten och avfall' })
  await follower.getByRole('button', { name: 'Följ Norrtälje vatten och avfall' }).click()
  await expect(
    follower.getByRole('button', { name: 'Sluta följa Norrtälje vatten och avfall' }),
  ).toBeVisible()

  const page = await memberPage(browser, 'Aino Lehtinen')
  await page.goto('/app/projects')
  await page.getByRole('link', { name: 'Hämta eller läs in' }).click()
  await page.getByLabel('Vad kallar ni planen?').fill('Ledningsplanen')
  const put = async (...rows: string[]) => {
    await page.getByLabel('Fil', { exact: true }).setInputFiles(csv(HEAD, ...rows))
    await page.getByRole('button', { name: /^(Visa vad som skulle hända|Granska på nytt)$/ }).click()
  }
  await put('L1;Ny huvudledning i Hamnvägen;Snart;59,7571;18,7098;Hamnvägen')
  await expect(page.getByRole('row', { name: /2.*Fas.*”Snart” är ingen fas/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Läs in/ })).toHaveCount(0)
  await put('L1;Ny huvudledning i Hamnvägen;Idé;59,7571;18,7098;Hamnvägen')
  await expect(page.getByRole('row', { name: /Ny huvudledning i Hamnvägen.*Läggs till/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Läs in 1 projekt' }).click()
  await expect(page.getByText(/^1 nya och 0 ändrade är inlästa/)).toBeVisible()

  await follower.goto('/app/projects/followed')
  const added = follower.getByRole('list', { name: 'Nya' })
  await expect(added.getByRole('link', { name: /Ny huvudledning i Hamnvägen/ })).toBeVisible()
  await expectAccessible(follower)
  await added.getByRole('link', { name: /Ny huvudledning i Hamnvägen/ }).click()
  await expect(follower.getByRole('link', { name: /Ny beläggning på Hamnvägen/ })).toBeVisible()
})
