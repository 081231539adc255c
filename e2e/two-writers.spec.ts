import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

/** A case that Amira takes in, with a part offered to the building permits, so that both may write to the company. */
async function openShared(page: Page): Promise<string> {
  const send = async (path: string, data: object) => {
    const answer = await page.request.post(`/farled/v1${path}`, { data })
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as { id: string }
  }
  const { id } = await send('/cases', {
    title: 'Skylt över entrén',
    question: 'Vi vill sätta upp en skylt. Vad behöver vi göra?',
    place: 'Hamngatan 12, Norrtälje',
    contactName: 'Moa Lind',
    contactEmail: 'moa@skylten.example',
    contactPhone: null,
    channel: 'phone',
    company: { kind: 'planned' },
    areaIds: [],
    visibility: 'open',
  })
  const { items } = (await (await page.request.get('/farled/v1/units')).json()) as {
    items: { id: string; slug: string }[]
  }
  const unitId = items.find(({ slug }) => slug === 'bygglov')?.id
  await send(`/cases/${id}/parts`, { parts: [{ unitId, title: 'Bygglov för skylten' }] })
  return id
}

const company = (page: Page): Locator => page.getByRole('region', { name: 'Med företaget' })
const box = (page: Page): Locator => company(page).getByLabel('Nytt meddelande till företaget')

test('two who write to the same company see each other, and nobody answers over the other', async ({
  browser,
}) => {
  const amira = await memberPage(browser, 'Amira Haddad')
  const anna = await memberPage(browser, 'Anna Lindqvist', PHONE)
  const id = await openShared(amira)
  await amira.goto(`/app/cases/${id}?tab=talk`)
  await anna.goto(`/app/cases/${id}?tab=talk`)
  await expect(amira.getByText(/Har också ärendet öppet: Anna Lindqvist/)).toBeVisible()
  await expect(anna.getByText(/Har också ärendet öppet: Amira Haddad/)).toBeVisible()

  // Anna finds a template of her unit by typing, with nothing but the keyboard.
  await company(anna).getByRole('button', { name: 'Infoga en mall' }).press('Enter')
  await company(anna).getByRole('combobox', { name: 'Sök bland mallarna' }).fill('ritn')
  await expect(company(anna).getByRole('option')).toHaveCount(1)
  await expectAccessible(anna)
  await anna.keyboard.press('Enter')
  await expect(box(anna)).toHaveValue(/^Hej Moa Lind![^]*svara om ”Skylt över entrén”[^]*Anna Lindqvist$/)
  await expect(company(amira).getByText('Anna Lindqvist skriver till företaget.')).toBeVisible()

  // Amira writes too; each sees the other.
  await box(amira).pressSequentially('Vi tittar på det.')
  await expect(company(anna).getByText('Amira Haddad skriver till företaget.')).toBeVisible()
  await expectAccessible(amira)

  // Anna sends first. Amira is told, reads it, and sends hers in a second act.
  await company(anna).getByRole('button', { name: 'Skicka till företaget' }).click()
  await expect(box(anna)).toHaveValue('')
  await expect(company(amira).getByText(/Ett nytt meddelande kom medan du skrev/)).toBeVisible()
  await company(amira).getByRole('button', { name: 'Skicka till företaget' }).click()
  await expect(box(amira)).toHaveValue('Vi tittar på det.')
  await company(amira).getByRole('button', { name: 'Läs det nya meddelandet' }).click()
  await expect(company(amira).getByText(/planritning med mått/)).toBeVisible()

  // The text that waits is there again after the page has been loaded anew.
  await amira.reload()
  await expect(box(amira)).toHaveValue('Vi tittar på det.')
  await company(amira).getByRole('button', { name: 'Skicka till företaget' }).click()
  await expect(company(anna).getByText('Vi tittar på det.')).toBeVisible()

  // A note is told of as a note; who leaves the page is gone.
  await amira.getByLabel('Ny intern anteckning').pressSequentially('Obs')
  const internal = anna.getByRole('region', { name: 'Internt' })
  await expect(internal.getByText('Amira Haddad skriver en intern anteckning.')).toBeVisible()
  await amira.goto('/app/my-day')
  await expect(anna.getByText(/Har också ärendet öppet/)).toHaveCount(0)
  await amira.context().close()
  await anna.context().close()
})

test('templates are kept on a page of their own', async ({ browser }) => {
  const anna = await memberPage(browser, 'Anna Lindqvist')
  await anna.goto('/app/message-templates')
  await expect(anna.getByRole('heading', { name: 'Be om ritningar' })).toBeVisible()
  await expectAccessible(anna)
  await anna.getByRole('button', { name: 'Skriv en mall' }).click()
  const dialog = anna.getByRole('dialog')
  await dialog.getByLabel('Namn').fill('Slutbesked på väg')
  await dialog.getByLabel('Text', { exact: true }).fill('Ert slutbesked kommer i dag, {{datum}}.')
  await dialog.getByRole('button', { name: 'Spara mallen' }).click()
  await expect(dialog.getByText(/en lucka som ingen kan fylla i/).first()).toBeVisible()
  await expectAccessible(anna)
  await dialog.getByLabel('Text', { exact: true }).fill('Ert slutbesked kommer {{promisedDay}}.')
  await dialog.getByRole('button', { name: 'Spara mallen' }).click()
  await expect(anna.getByRole('heading', { name: 'Slutbesked på väg' })).toBeVisible()
  await anna.context().close()
})
