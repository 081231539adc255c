import { type APIResponse, type Browser, expect, type Page, test } from '@playwright/test'
import { mailsTo } from './support/mail.ts'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

const API = '/farled/v1'
const [AWAY, DEPUTY, HEAD] = ['Gustav Wikander', 'Mei Zhao', 'Cecilia Brandt']

async function bodyOf<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as T
}

/** A case that an officer of the planning unit answers for, with a part that is theirs too. */
async function caseOf(browser: Browser, officer: Page) {
  const pilot = await memberPage(browser, 'Amira Haddad')
  const { id } = await bodyOf<{ id: string }>(
    await pilot.request.post(`${API}/cases`, {
      data: {
        title: 'Gårdsbutik i gamla stallet',
        question: 'Vi vill sälja det vi odlar i stallet. Tillåter detaljplanen det?',
        place: 'Stallvägen 3',
        contactName: 'Tove Lind',
        contactEmail: 'tove@gardsbutiken.example',
        contactPhone: null,
        channel: 'phone',
        company: { kind: 'planned' },
        areaIds: [],
        visibility: 'open',
      },
    }),
  )
  const plan = await bodyOf<{ id: string }>(await pilot.request.get(`${API}/units/plan`))
  const parts = [{ unitId: plan.id, title: 'Vad planen tillåter' }]
  const { ids } = await bodyOf<{ ids: string[] }>(
    await pilot.request.post(`${API}/cases/${id}/parts`, { data: { parts } }),
  )
  expect((await officer.request.post(`${API}/cases/${id}/accountability`, { data: {} })).ok()).toBe(true)
  expect((await officer.request.post(`${API}/parts/${ids[0]}/acceptance`, { data: {} })).ok()).toBe(true)
  await pilot.context().close()
  return `/app/cases/${id}`
}

/** So many days from today, in Swedish time. */
const day = (later: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() + later * 86_400_000)

/** The officer says that they will be away, with the keyboard alone. */
async function goAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${AWAY}`) }).press('Enter')
  await page.getByRole('link', { name: 'Jag är borta' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Jag är borta' })
  const first = dialog.getByLabel('Från och med')
  await expect(first).toBeFocused()
  await expectAccessible(page)
  await first.fill(day(0))
  await dialog.getByLabel(/^Till och med/).fill(day(6))
  await dialog.getByLabel('Ersättare', { exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('radio', { name: 'Ingen särskild' })).toBeFocused()
  const deputy = dialog.getByRole('radio', { name: DEPUTY })
  for (let nth = 0; nth < 10 && !(await deputy.isChecked()); nth += 1) await page.keyboard.press('ArrowDown')
  await expect(deputy).toBeChecked()
  await dialog.getByRole('button', { name: 'Spara' }).press('Enter')
  await expect(page.getByText(`Frånvaron är sparad. ${DEPUTY} står in.`)).toBeVisible()
  await expect(dialog).toBeHidden()
  await expectAccessible(page)
}

test('an officer is away and a deputy does the work; when they leave for good everything moves, told once', async ({
  browser,
}) => {
  const officer = await memberPage(browser, AWAY)
  const address = await caseOf(browser, officer)
  await goAway(officer)
  // A second absence over the same days is refused where the day was written.
  await officer.getByRole('button', { name: 'Ny frånvaro' }).press('Enter')
  await officer.getByLabel('Från och med').fill(day(2))
  await officer.getByRole('button', { name: 'Spara' }).press('Enter')
  await expect(officer.getByLabel('Från och med')).toBeFocused()
  await expect(officer.getByText(/redan borta under en del av den tiden/).first()).toBeVisible()
  await officer.keyboard.press('Escape')

  // The deputy sees it in Min dag, says for whom, and answers in her own name, on a phone.
  const deputy = await memberPage(browser, DEPUTY, PHONE)
  await expect(deputy.getByRole('heading', { name: 'Du står in för' })).toBeVisible()
  const row = deputy.getByRole('listitem').filter({ hasText: 'Svara på din del, ”Vad planen tillåter”' })
  await expect(row.getByText(`I stället för ${AWAY}, som är borta`)).toBeVisible()
  await expectAccessible(deputy)
  await row.getByRole('link', { name: /^Skriv svaret/ }).press('Enter')
  const facts = deputy.getByRole('region', { name: 'Läget i ärendet' })
  await expect(facts.getByText(AWAY)).toBeVisible()
  await expect(facts.getByText(`${DEPUTY} står in`)).toBeVisible()
  await expectAccessible(deputy)
  const part = deputy.getByRole('article', { name: 'Vad planen tillåter' })
  await part.getByRole('button', { name: 'Skriv svar' }).press('Enter')
  await part.getByRole('radio').first().check()
  await part.getByLabel('Svar till företaget').fill('Planen tillåter handel i liten omfattning.')
  await part.getByRole('button', { name: 'Lämna svaret' }).press('Enter')
  await expect(part.getByText('Planen tillåter handel i liten omfattning.')).toBeVisible()

  // The head sees who is away on the unit's page, and may enter it for her people.
  const head = await memberPage(browser, HEAD)
  await head.goto('/app/units/plan')
  await expect(head.getByText(`${DEPUTY} står in`)).toBeVisible()
  await head.getByRole('button', { name: `Lägg in frånvaro för ${DEPUTY}` }).press('Enter')
  await expect(head.getByRole('dialog', { name: `Frånvaro för ${DEPUTY}` })).toBeVisible()
  await expectAccessible(head)

  // The administrator reads what goes to whom before anything does.
  const administrator = await memberPage(browser, 'Jonas Ekwall')
  await administrator.goto('/app/members')
  await administrator.getByLabel('Sök namn, titel eller e-post').fill('Wikander')
  await administrator.getByRole('link', { name: AWAY }).press('Enter')
  await expect(administrator.getByRole('heading', { level: 1, name: AWAY })).toBeVisible()
  await administrator.getByRole('button', { name: 'Har slutat …' }).press('Enter')
  const dialog = administrator.getByRole('dialog', { name: `${AWAY} slutar` })
  const held = dialog.getByRole('listitem').filter({ hasText: 'Gårdsbutik i gamla stallet' })
  await expect(held.getByRole('combobox')).toHaveValue('')
  await expect(held.getByRole('combobox').locator('option').first()).toHaveText(`${DEPUTY} (föreslås)`)
  await expectAccessible(administrator)
  await dialog.getByRole('button', { name: 'Lämna över och avsluta' }).press('Enter')
  await expect(administrator.getByText('Allt är överlämnat.')).toBeVisible()
  await expect(administrator.getByText('Har slutat', { exact: true })).toBeVisible()

  // Everything has moved, and the case tells it by name.
  const after = await bodyOf<{ cases: unknown[]; parts: unknown[]; nextSteps: unknown[] }>(
    await administrator.request.get(
      `${API}/members/${new URL(administrator.url()).pathname.split('/').at(-1)}/held`,
    ),
  )
  expect(after).toEqual({ cases: [], parts: [], nextSteps: [] })
  await deputy.goto(`${address}?tab=timeline`)
  await expect(facts.getByText(DEPUTY, { exact: true })).toBeVisible()
  await expect(facts.getByText(`${DEPUTY} står in`)).toHaveCount(0)
  await expect(
    deputy.getByText(`gav helhetsansvaret till ${DEPUTY} (Planenheten). ${AWAY} har slutat.`),
  ).toBeVisible()
  await expect(
    deputy.getByText(`gav ”Vad planen tillåter” till ${DEPUTY} (Planenheten), efter ${AWAY}.`),
  ).toBeVisible()
  await expectAccessible(deputy)

  // She has heard of all of it once, in one mail; and not that somebody who has left is back.
  const mails = await mailsTo('mei.zhao@kommun.example')
  await expect
    .poll(
      async () =>
        (await mailsTo('mei.zhao@kommun.example')).filter(({ subject }) => subject.includes(AWAY)).length,
    )
    .toBe(1)
  expect(mails.filter(({ subject }) => subject.includes('är tillbaka'))).toEqual([])
  const { items } = await bodyOf<{ items: { event: string }[] }>(await deputy.request.get(`${API}/notices`))
  expect(items.map(({ event }) => event)).not.toContain('absence.ended')

  // Who has left is signed out, and let in no more.
  expect((await officer.request.get(`${API}/me`)).status()).toBe(401)
})
