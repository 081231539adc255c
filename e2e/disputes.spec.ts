import { type APIResponse, type Browser, expect, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

const API = '/farled/v1'

async function idOf(answer: APIResponse): Promise<string> {
  const body = (await answer.json()) as { id?: string; ids?: string[]; items?: { id: string }[] }
  expect(answer.ok(), JSON.stringify(body)).toBe(true)
  return body.id ?? body.ids?.[0] ?? body.items?.[0]?.id ?? ''
}

/** A case whose pilot has asked two units the same thing, and both have declined. */
async function declinedTwice(browser: Browser) {
  const pilot = await memberPage(browser, 'Amira Haddad')
  const { items: areas } = (await (await pilot.request.get(`${API}/areas?q=uteservering`)).json()) as {
    items: { id: string; code: string }[]
  }
  const areaId = areas.find(({ code }) => code === 'uteservering')?.id ?? ''
  const caseId = await idOf(
    await pilot.request.post(`${API}/cases`, {
      data: {
        title: 'Staket runt serveringen',
        question: 'Behöver staketet lov, och vem bestämmer?',
        place: 'Lilla torget',
        contactName: 'Sara Holm',
        contactEmail: 'sara@foretag.example',
        contactPhone: null,
        channel: 'phone',
        company: { kind: 'planned' },
        areaIds: [areaId],
        visibility: 'open',
      },
    }),
  )
  for (const [slug, name] of [
    ['bygglov', 'Anna Lindqvist'],
    ['gatu-park', 'Karin Mattsson'],
  ] as const) {
    const unit = (await (await pilot.request.get(`${API}/units/${slug}`)).json()) as { id: string }
    const parts = [{ unitId: unit.id, areaId, title: 'Staketet' }]
    const part = await idOf(await pilot.request.post(`${API}/cases/${caseId}/parts`, { data: { parts } }))
    const officer = await memberPage(browser, name)
    const data = { reason: 'Staketet är inte vår fråga.', suggestedUnitId: null }
    expect((await officer.request.post(`${API}/parts/${part}/refusal`, { data })).status()).toBe(204)
    await officer.context().close()
  }
  return { pilot, address: `/app/cases/${caseId}` }
}

test('two units say no; a head takes it on her phone, and what was learned stands on the area’s page', async ({
  browser,
}) => {
  const { pilot, address } = await declinedTwice(browser)
  await pilot.goto(address)
  await expect(pilot.getByText('Minst två enheter har avböjt samma del.')).toBeVisible()
  await expectAccessible(pilot)

  const head = await memberPage(browser, 'Magnus Tillberg', PHONE)
  await head.goto(address)
  await head.getByRole('button', { name: 'Lös oenigheten' }).focus()
  await head.keyboard.press('Enter')
  const dialog = head.getByRole('dialog')
  await expectAccessible(head)
  await dialog.getByLabel('Vad har ni kommit fram till?').fill('Bygglov tar staketet den här gången.')
  await dialog.getByLabel('Skriv en gränsdragning mellan enheterna').check()
  await dialog
    .getByLabel('Vem gör vad?')
    .fill('Gatu/park svarar för marken, bygglov för det som byggs på den.')
  await expectAccessible(head)
  await dialog.getByRole('button', { name: 'Lös oenigheten' }).click()
  await expect(head.getByText('Oenigheten är löst.')).toBeVisible()

  await expect(pilot.getByText('Oenigheter som är lösta (1)')).toBeVisible()
  await pilot.goto('/app/map/uteservering')
  await expect(
    pilot.getByText('Gatu/park svarar för marken, bygglov för det som byggs på den.'),
  ).toBeVisible()
  await expectAccessible(pilot)
})
