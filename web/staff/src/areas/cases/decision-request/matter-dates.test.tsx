import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { buildCase, buildPart, caseAnswers } from '../testing.fixture.ts'
import { MatterDatesForm } from './matter-dates-form.tsx'
import { PartMatter } from './part-matter.tsx'

afterEach(() => vi.unstubAllGlobals())

const of = buildCase()
const part = buildPart({ status: 'in_progress' })
const matter = {
  partId: 'part-1',
  title: part.title,
  basis: 'special_statute',
  begunOn: '2026-11-02',
  reference: 'BYGG 2026-412',
  askedOn: '2026-11-09',
  completedOn: null,
  changedOn: null,
  extendedOn: null,
  decidedOn: null,
  servedOn: null,
  version: 3,
  mayRequestFrom: null,
  hasComeToTime: false,
}
const PUT = 'PUT /parts/part-1/matter-dates'

async function open(answer: object, done = vi.fn()) {
  const server = fakeApi({
    ...caseAnswers(of, [part]),
    'GET /cases/case-1/decision-requests': {
      matters: [matter],
      items: [],
      may: { register: true, worksOn: ['part-1'] },
    },
    [PUT]: answer,
  })
  const nothing = () => undefined
  const view = await show(
    <main>
      <h1>{of.title}</h1>
      <PartMatter caseId="case-1" partId="part-1" onName={nothing} onDate={nothing} />
      <MatterDatesForm caseId="case-1" part={part} onDone={done} onCancel={nothing} />
    </main>,
  )
  await screen.findByLabelText(/^Ansökan var komplett/)
  return { ...view, server, done }
}

it('says what last happened to the application, and takes the days that have come since', async () => {
  const { user, server, done } = await open({ version: 4 })
  expect(screen.getByText(/Komplettering begärd/).textContent?.replaceAll('\u00a0', ' ')).toContain(
    '9 nov. 2026',
  )
  expect(screen.getByLabelText<HTMLInputElement>(/^Den sökande fick veta vad som saknas/).value).toBe(
    '2026-11-09',
  )
  expect(await faultsOf()).toEqual([])
  await user.type(screen.getByLabelText(/^Ansökan var komplett/), '2026-11-16')
  await user.type(screen.getByLabelText(/^Beslut fattades/), '2026-11-20')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await waitFor(() => expect(done).toHaveBeenCalled())
  const [sent] = server.asked(PUT)
  expect(sent?.headers.get('if-match')).toBe('"3"')
  expect(sent?.body).toEqual({
    askedOn: '2026-11-09',
    completedOn: '2026-11-16',
    changedOn: null,
    extendedOn: null,
    decidedOn: '2026-11-20',
    servedOn: null,
  })
})

it('stays open with what was written when the days are in the wrong order', async () => {
  const { user, done } = await open(refusal(422, 'matter.wrongOrder', 'Datumen kommer i fel ordning.'))
  await user.type(screen.getByLabelText(/^Ansökan var komplett/), '2026-11-03')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await screen.findByText(/Datumen kommer i fel ordning/)
  expect(screen.getByLabelText<HTMLInputElement>(/^Ansökan var komplett/).value).toBe('2026-11-03')
  expect(done).not.toHaveBeenCalled()
  expect(await faultsOf()).toEqual([])
})
