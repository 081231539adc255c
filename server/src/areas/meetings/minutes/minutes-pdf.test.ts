import { PDFiumLibrary } from '@hyzyla/pdfium'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { addProject } from '../../../../testing/build/build-project.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  decide,
  firstThree,
  openStage,
  type Stage,
  undertake,
} from '../testing.fixture.ts'

let stage: Stage
let meetingId: string
let itemId: string
let bytes: Buffer
beforeAll(async () => {
  stage = await openStage()
  const [first] = await firstThree(stage.pilot, await buildSeries(stage))
  meetingId = first.id
  const projectId = await addProject(stage, 'gatu-park', {
    title: 'Ny beläggning i Ängsgatan',
    visibility: 'internal',
  })
  itemId = await addMatter(stage.pilot, first.id, {
    title: undefined,
    projectId,
    question: 'Hinner vi före frosten?',
  })
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  await decide(stage.pilot, itemId, 'Gatan läggs om i två etapper, Ängsgatan först.')
  await undertake(stage, itemId, { body: 'Ring åkeriet i Väddö' })
  await must(
    stage.pilot.put(`/meetings/${first.id}/attendance/${stage.town.units.bygglov.id}`, { present: true }),
  )
  await closeWithInformation(stage.pilot, first.id)
  const answer = await must(stage.pilot.get(`/meetings/${first.id}/minutes/pdf`))
  bytes = answer.bytes
})
afterAll(() => stage.close())

/** All that a reader which is not ours finds in it, lines put together. */
async function textOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages = Array.from({ length: document.getPageCount() }, (_, nth) => document.getPage(nth).getText())
  document.destroy()
  library.destroy()
  return pages.join(' ').replaceAll(/\s+/g, ' ')
}

test('the minutes as a PDF say what was decided, who does what, who was there and which project it is about', async () => {
  const text = await textOf(bytes)
  for (const words of [
    'Lotsmötet',
    'Ny beläggning i Ängsgatan',
    'Hinner vi före frosten?',
    'Beslut 2026:1: Gatan läggs om i två etapper, Ängsgatan först.',
    `Åtgärd: Ring åkeriet i Väddö – ${stage.town.officers.bygglov.name}, ${stage.town.units.bygglov.name}`,
    stage.town.pilot.name,
    stage.town.units.bygglov.name,
  ])
    expect(text).toContain(words)
})

type Node = { role?: string; children?: readonly Node[] }
const rolesOf = (node: Node | null): string[] =>
  (node?.children ?? []).flatMap((child) => (child.role ? [child.role, ...rolesOf(child)] : []))

test('and are tagged: a title, a heading for each item and paragraphs, in the language that they are written in', async () => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise
  const roles = rolesOf((await (await pdf.getPage(1)).getStructTree()) as Node)
  expect(roles.slice(0, 2)).toEqual(['Document', 'H1'])
  // The standing item, and the matter.
  expect(roles.filter((role) => role === 'H2').length).toBeGreaterThanOrEqual(2)
  expect(roles).toContain('P')
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Language: 'sv-SE' })
  expect(bytes.toString('latin1')).toContain('/Marked true')
})

test('a line that a server of the version before keeps follows the item that it stands at, or was decided at', async () => {
  const { pool } = stage.house.owner
  const { rows } = await pool.query('select id from meeting_action where item_id = $1', [itemId])
  const other = await addMatter(stage.pilot, (await firstThree(stage.pilot, await buildSeries(stage)))[0].id)
  const keep = async (position: number, content: unknown) =>
    (
      await pool.query(
        `insert into meeting_minutes_line (meeting_id, version, position, item_id, content)
         values ($1, 1, $2, $3, $4) returning about_id`,
        [meetingId, position, other, JSON.stringify(content)],
      )
    ).rows[0].about_id
  expect(await keep(901, { kind: 'item' })).toBe(other)
  expect(await keep(902, { kind: 'earlier', action: { id: rows[0].id } })).toBe(itemId)
})
