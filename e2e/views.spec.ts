import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

// They are of different things, and long: both workers take one.
test.describe.configure({ mode: 'parallel' })

type Row = { readonly id: string; readonly nextStep: string; readonly number: string }

/** The cases as the API lists them, to look at what really came of it. */
async function casesOf(page: Page, query: string): Promise<Row[]> {
  const answer = await page.request.get(`/farled/v1/cases?${query}`)
  return ((await answer.json()) as { items: Row[] }).items
}

/** Three cases of the journey's own, found by a word that no other has: what others do to theirs is none of its doing. */
async function openThree(page: Page, word: string): Promise<void> {
  for (const place of ['Hamngatan 3', 'Hamngatan 5', 'Hamngatan 7']) {
    const answer = await page.request.post('/farled/v1/cases', {
      data: {
        title: `${word} vid ${place}`,
        question: `Vi vill ställa ut en ${word.toLowerCase()}. Vad gäller?`,
        place: `${place}, Norrtälje`,
        contactName: 'Moa Lind',
        contactEmail: 'moa@lind.example',
        contactPhone: null,
        channel: 'phone',
        company: { kind: 'planned' },
        areaIds: [],
        visibility: 'open',
      },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
  }
}

test('a view is saved with the keyboard and shared; a colleague opens it, changes it, and keeps their own', async ({
  browser,
}) => {
  const amira = await memberPage(browser, 'Amira Haddad')
  await amira.goto('/app/cases')
  await expect(amira.getByRole('row').nth(2)).toBeVisible()
  await amira.getByRole('combobox', { name: 'Enhet' }).selectOption({ label: 'Gatu/park' })
  await amira.getByRole('combobox', { name: 'Ordning' }).selectOption('changed')
  await amira.keyboard.press('Escape')
  await amira.getByRole('heading', { level: 1 }).focus()
  await amira.keyboard.press('v')
  await expectAccessible(amira)
  await amira.keyboard.press('ArrowUp')
  await amira.keyboard.press('Enter')
  await expect(amira.getByRole('dialog', { name: 'Spara som ny vy' })).toBeVisible()
  await amira.keyboard.type('Gatu/park just nu')
  await amira.getByLabel('Alla i samverkan').check()
  await expectAccessible(amira)
  await amira.keyboard.press('Enter')
  await expect(amira.getByText('Vyn ”Gatu/park just nu” är sparad.')).toBeVisible()
  await expect(amira.getByRole('button', { name: /Gatu\/park just nu/ })).toBeVisible()

  // A colleague finds it among the views that are shared, on a phone; their own change stays theirs.
  const karin = await memberPage(browser, 'Karin Mattsson', PHONE)
  await karin.goto('/app/cases')
  await karin.getByRole('button', { name: 'Vyer' }).click()
  await karin.getByRole('button', { name: /Gatu\/park just nu.*från Amira Haddad/ }).click()
  await expect(karin).toHaveURL(/saved=/)
  await expect(karin.getByRole('combobox', { name: 'Ordning' })).toHaveValue('changed')
  await karin.getByRole('combobox', { name: 'Ordning' }).selectOption('promised')
  await expect(karin.getByText('Ändrad', { exact: true })).toBeVisible()
  await karin.getByRole('button', { name: 'Spara som egen vy …' }).click()
  await karin.getByRole('dialog').getByLabel('Namn').fill('Gatu/park, löften')
  await karin.getByRole('button', { name: 'Spara vyn' }).click()
  await expect(karin.getByRole('button', { name: /Gatu\/park, löften/ })).toBeVisible()

  // What opens first does so by itself, and the way back from a case leads to the same list.
  await karin.getByRole('button', { name: /Gatu\/park, löften/ }).click()
  await karin.getByRole('button', { name: 'Öppna alltid den här först' }).click()
  await expect(karin.getByText('öppnas först')).toBeVisible()
  await karin.goto('/app/cases')
  await expect(karin).toHaveURL(/sort=promised/)
  await karin.locator('[data-row-link]').first().click()
  await karin.waitForURL(/\/app\/cases\/[0-9a-f-]{36}/)
  await karin.goBack()
  await expect(karin).toHaveURL(/sort=promised/)

  // The maker takes the shared one away, and thinks better of it.
  await amira.getByRole('button', { name: /Gatu\/park just nu/ }).click()
  await amira.getByRole('button', { name: 'Ta bort vyn' }).click()
  await expect(amira.getByText(/^Vyn finns inte längre/)).toBeVisible()
  await amira.keyboard.press('ControlOrMeta+z')
  await expect(amira.getByText(/^Vyn finns inte längre/)).toBeHidden()
  await expect(amira.getByRole('button', { name: /Gatu\/park just nu/ })).toBeVisible()
})

test('three cases get a next step at once, with the keyboard; who may not is told of each', async ({
  browser,
}) => {
  const amira = await memberPage(browser, 'Amira Haddad')
  await openThree(amira, 'Drakflygare')
  await amira.goto('/app/cases?q=drakflygare&sort=received')
  await expect(amira.getByRole('row')).toHaveCount(4)
  for (const key of ['j', 'x', 'j', 'x', 'j', 'x', 's']) await amira.keyboard.press(key)
  const dialog = amira.getByRole('dialog', { name: 'Sätt nästa steg' })
  await expect(dialog.getByText('Gäller 3 ärenden')).toBeVisible()
  const step = 'Stäm av läget på onsdagens lotsmöte'
  await expect(dialog.getByLabel('Vad händer nu?')).toBeFocused()
  await amira.keyboard.type(step)
  await amira.keyboard.press('Enter')
  await expect(amira.getByText('3 ärenden har fått nästa steg.')).toBeVisible()
  await expect(amira.getByRole('cell', { name: step })).toHaveCount(3)
  const changed = (await casesOf(amira, 'q=drakflygare')).filter(({ nextStep }) => nextStep === step)
  expect(changed).toHaveLength(3)

  // An officer of another unit may read them, but not promise anything: each is answered for.
  const officer = await memberPage(browser, 'Zeynep Aydin')
  await officer.goto('/app/cases?q=drakflygare&sort=changed')
  await expect(officer.getByRole('row').nth(3)).toBeVisible()
  for (const key of ['j', 'x', 'j', 'x', 'p']) await officer.keyboard.press(key)
  await officer.getByLabel('Nytt datum').fill('2030-01-15')
  await officer.getByLabel('Varför flyttas det?').fill('Vi behöver mer tid.')
  await officer.getByRole('button', { name: 'Flytta och mejla företagen' }).click()
  await expect(officer.getByText('Inget av ärendena kunde ändras.')).toBeVisible()
  await expect(officer.getByRole('dialog').getByText('Du har inte behörighet')).toHaveCount(2)
  await expectAccessible(officer)
  await officer.getByRole('dialog').getByRole('button', { name: 'Stäng' }).last().click()
  await expect(officer.getByRole('region', { name: '2 valda' })).toBeVisible()
})
