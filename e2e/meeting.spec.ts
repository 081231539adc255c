import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

type Named = { readonly id: string; readonly slug: string; readonly name: string }

/** The API, as the person on the page. */
async function ask<T>(page: Page, method: string, path: string, data?: object): Promise<T> {
  const answer = await page.request.fetch(`/farled/v1${path}`, { method, ...(data ? { data } : {}) })
  expect(answer.ok(), `${method} ${path} ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** A series that Amira leads and Anna’s unit takes part in, with a case of its own and a matter on its next agenda. */
async function prepare(page: Page): Promise<{ meetingId: string; nextDay: string; unit: string }> {
  const me = await ask<{ member: Named; units: Named[] }>(page, 'GET', '/me')
  const { items: units } = await ask<{ items: Named[] }>(page, 'GET', '/units')
  const unit = units.find(({ slug }) => slug === 'bygglov')
  const found = await ask<{ items: Named[] }>(
    page,
    'GET',
    `/members?q=${encodeURIComponent('Anna Lindqvist')}`,
  )
  const { id: caseId } = await ask<Named>(page, 'POST', '/cases', {
    title: 'Skyltar vid hamntorget',
    question: 'Får vi ställa en skylt på torget?',
    place: 'Hamntorget, Norrtälje',
    contactName: 'Moa Lind',
    contactEmail: 'moa@torgskylten.example',
    contactPhone: null,
    channel: 'phone',
    company: { kind: 'planned' },
    areaIds: [],
    visibility: 'open',
  })
  const { id: seriesId } = await ask<Named>(page, 'POST', '/meeting-series', {
    kind: 'cooperation',
    title: 'Torgmötet',
    unitId: me.units[0]?.id,
    leaderId: me.member.id,
    recurrence: {
      pattern: { frequency: 'weekly', weekdays: [4] },
      firstDay: '2026-01-01',
      startTime: '09:00',
      minutes: 60,
    },
    units: [
      { unitId: unit?.id, memberIds: [found.items[0]?.id] },
      { unitId: me.units[0]?.id, memberIds: [me.member.id] },
    ],
  })
  const series = await ask<{ coming: { id: string; startsAt: string }[] }>(
    page,
    'GET',
    `/meeting-series/${seriesId}`,
  )
  // Not the very next one, which may begin within the hour: then it starts without a question.
  const [, first, second] = series.coming
  if (!first || !second || !unit) throw new Error('The demonstration lacks what the journey needs.')
  const meetingId = first.id
  const items = `/meetings/${meetingId}/items`
  await ask(page, 'POST', items, { title: 'Belysningen i parken', minutes: 10 })
  await ask(page, 'POST', items, { caseId, question: 'Vem svarar för skyltarna?' })
  return { meetingId, nextDay: second.startsAt.slice(0, 10), unit: unit.name }
}

const kindOf = (page: Page, kind: string): Locator =>
  page.getByRole('group', { name: 'Vad skriver du?' }).getByText(kind, { exact: true })

async function note(page: Page, text: string): Promise<void> {
  await kindOf(page, 'Anteckning').click()
  await page.getByLabel('Ny anteckning').fill(text)
  await page.getByRole('button', { name: 'Spara anteckningen' }).click()
}

const written = (page: Page, text: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(text, { exact: true }) })

/** Nothing is wider than the page. */
async function expectFits(page: Page): Promise<void> {
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect.poll(wide).toBeLessThanOrEqual(0)
}

test('a meeting is planned, held by two who write at once though one loses the network, closed and read', async ({
  browser,
}) => {
  const amira = await memberPage(browser, 'Amira Haddad')
  const anna = await memberPage(browser, 'Anna Lindqvist', PHONE)
  const { meetingId, nextDay, unit } = await prepare(amira)

  // The agenda: another order by keyboard alone, and sent once.
  await amira.goto(`/app/meetings/${meetingId}`)
  const items = amira.getByRole('heading', { level: 3 })
  await expect(items).toHaveText([
    /Åtgärder från tidigare möten/,
    /Belysningen i parken/,
    /Skyltar vid hamntorget/,
  ])
  await expectAccessible(amira)
  await amira.getByRole('button', { name: 'Flytta upp: Skyltar vid hamntorget' }).focus()
  await amira.keyboard.press('Alt+ArrowUp')
  await expect(items.nth(1)).toHaveText(/Skyltar vid hamntorget/)
  await expect(amira.getByText('Skyltar vid hamntorget är nu punkt 2 av 3.')).toBeAttached()
  await amira.getByRole('button', { name: 'Skicka dagordningen' }).click()
  await amira.getByRole('dialog').getByRole('button', { name: 'Skicka', exact: true }).click()
  await expect(amira.getByText(/Dagordningen är skickad till \d+ person/)).toBeVisible()

  // It begins, and both see it.
  await anna.goto(`/app/meetings/${meetingId}`)
  await expect(anna.getByRole('heading', { name: 'Dagordning', exact: true })).toBeVisible()
  await expectAccessible(anna)
  await expectFits(anna)
  await amira.getByRole('button', { name: 'Starta mötet' }).click()
  await amira
    .getByRole('group', { name: /Starta ändå/ })
    .getByRole('button', { name: 'Starta mötet' })
    .click()
  await amira.getByRole('button', { name: 'Börja med den här punkten' }).click()
  await amira.getByRole('button', { name: 'Nästa punkt' }).click()
  for (const page of [amira, anna])
    await expect(page.getByRole('heading', { name: 'Skyltar vid hamntorget', level: 2 })).toBeVisible()
  await expect(amira.getByText(/Med i mötet: Anna Lindqvist/)).toBeVisible()

  // Both write at once.
  await Promise.all([note(amira, 'Från Amira'), note(anna, 'Från Anna')])
  for (const page of [amira, anna])
    for (const text of ['Från Amira', 'Från Anna']) await expect(written(page, text)).toHaveCount(1)
  await expectAccessible(amira)
  await expectAccessible(anna)
  await expectFits(anna)

  // Anna loses the network and writes on; Amira does too.
  await anna.context().setOffline(true)
  await note(anna, 'Utan nät')
  await kindOf(anna, 'Beslut').click()
  await anna.getByLabel('Vad beslutade mötet?').fill('Gatu/park svarar för skyltarna.')
  await anna.getByRole('button', { name: 'Spara beslutet' }).click()
  await expect(written(anna, 'Utan nät').getByText('väntar på nätet')).toBeVisible()
  await expect(anna.getByText(/2 saker väntar på att skickas/)).toBeVisible()
  await anna.getByLabel('Vad beslutade mötet?').fill('Halvfärdig text')
  await note(amira, 'Medan Anna var borta')
  await expect(written(amira, 'Medan Anna var borta')).toHaveCount(1)
  await expect(written(amira, 'Utan nät')).toHaveCount(0)

  // The network is back: nothing lost, nothing twice, and what was half written is there after a reload.
  await anna.context().setOffline(false)
  await expect(anna.getByText(/väntar på nätet/)).toHaveCount(0)
  for (const page of [amira, anna])
    for (const text of ['Utan nät', 'Gatu/park svarar för skyltarna.', 'Medan Anna var borta'])
      await expect(written(page, text)).toHaveCount(1)
  await anna.reload()
  await expect(anna.getByText('Halvfärdig text')).toBeVisible()
  await expect(written(anna, 'Utan nät')).toHaveCount(1)

  // An action has one person and one day, or it is not saved.
  await kindOf(amira, 'Åtgärd').click()
  await amira.getByLabel('Vad ska göras?').fill('Rita in torget på kartan')
  await amira.getByRole('button', { name: 'Spara åtgärden' }).click()
  await expect(amira.getByText('Välj en person i listan.')).toBeVisible()
  await expect(amira.getByText('Välj ett datum.')).toBeVisible()
  await amira.getByLabel('Vem gör det?').fill(`Anna Lindqvist, ${unit}`)
  await amira.getByLabel('Senast').fill(nextDay)
  await amira.getByRole('button', { name: 'Spara åtgärden' }).click()
  await expect(written(anna, 'Rita in torget på kartan')).toHaveCount(1)

  // The room sees it.
  const room = await amira.context().newPage()
  await room.goto(`/app/meetings/${meetingId}/screen`)
  await expect(room.getByRole('heading', { level: 1, name: 'Skyltar vid hamntorget' })).toBeVisible()
  await expect(room.getByText('Gatu/park svarar för skyltarna.')).toBeVisible()
  await expectAccessible(room)
  await amira
    .getByRole('group', { name: `Är ${unit} med?` })
    .getByText('Med', { exact: true })
    .click()
  await expect(room.getByText(`Med: ${unit}`)).toBeVisible()
  await room.close()

  // An item that came to nothing stops the closing, and gets the focus.
  const close = async () => {
    await amira.getByRole('button', { name: 'Avsluta mötet' }).click()
    await amira.getByRole('dialog').getByRole('button', { name: 'Avsluta mötet' }).click()
  }
  await close()
  await expect(amira.getByText('1 punkt saknar resultat')).toBeVisible()
  await expect(amira.getByRole('heading', { name: 'Belysningen i parken', level: 2 })).toBeVisible()
  await expect(amira.getByRole('button', { name: 'Information', exact: true })).toBeFocused()
  await expectAccessible(amira)
  await amira.keyboard.press('Enter')
  await expect(amira.getByText('1 punkt saknar resultat')).toHaveCount(0)
  await close()

  // The minutes, with everything once; somebody else approves them.
  for (const page of [amira, anna]) {
    const minutes = page.getByRole('article', { name: 'Minnesanteckningar' })
    for (const text of [
      'Från Amira',
      'Från Anna',
      'Utan nät',
      'Medan Anna var borta',
      'Rita in torget på kartan',
    ])
      await expect(minutes.getByText(text)).toHaveCount(1)
    await expect(minutes.getByText(/Beslut \d{4}:1:/)).toBeVisible()
    await expectAccessible(page)
    await expectFits(page)
  }
  await anna.getByRole('button', { name: 'Godkänn' }).click()
  await anna.getByRole('group').getByRole('button', { name: 'Godkänn' }).click()
  await expect(amira.getByText(/Godkända av Anna Lindqvist/)).toBeVisible()

  // What Anna took on stands in her own list.
  await anna.goto('/app/meetings')
  await expect(
    anna.getByRole('list', { name: 'Mina åtgärder' }).getByText('Rita in torget på kartan', { exact: true }),
  ).toBeVisible()
  await amira.context().close()
  await anna.context().close()
})
