import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { type Block, taggedPdf } from './tagged-pdf.ts'

const content = {
  locale: 'sv' as const,
  title: 'Samlat besked L-2026-00042',
  author: 'Norrtälje kommun',
  at: new Date('2026-11-23T09:00:00Z'),
  foot: 'Norrtälje kommun · L-2026-00042',
}
const blocks: readonly Block[] = [
  { kind: 'title', text: 'Samlat besked' },
  { kind: 'facts', facts: [['Ärende', 'L-2026-00042']] },
  { kind: 'heading', text: 'Mark – möjligt' },
  { kind: 'paragraph', text: 'Högst 12 m² på kajen, ”vid båten”, för 1 500 kr.' },
  { kind: 'quiet', text: 'Ett besked är vägledning.' },
]

const open = async (given: readonly Block[]) => {
  const bytes = await taggedPdf({ ...content, blocks: given })
  return { bytes, pdf: await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise }
}
type Node = { role?: string; children?: readonly Node[] }
const rolesOf = (node: Node | null): string[] =>
  (node?.children ?? []).flatMap((child) => (child.role ? [child.role, ...rolesOf(child)] : []))

test('headings and paragraphs are marked as what they are, in the order they are read', async () => {
  const { pdf } = await open(blocks)
  const page = await pdf.getPage(1)
  expect(rolesOf((await page.getStructTree()) as Node)).toEqual(['Document', 'H1', 'P', 'H2', 'P', 'P'])
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  for (const words of [
    'Samlat besked',
    'Ärende: L-2026-00042',
    'Högst 12 m² på kajen, ”vid båten”, för 1 500 kr.',
  ])
    expect(text).toContain(words)
})

test('says its title, its language and that it is tagged, and claims to be accessible', async () => {
  const { bytes, pdf } = await open(blocks)
  const { info, metadata } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: content.title, Author: content.author, Language: 'sv-SE' })
  expect(bytes.toString('latin1')).toContain('/Marked true')
  expect(metadata?.getRaw()).toContain('pdfuaid:part')
  expect(bytes.toString('latin1')).toContain('/DisplayDocTitle true')
})

test('a picture of squares is a figure with its words', async () => {
  const alt = 'QR-kod som leder till lots.kommun.example'
  const { pdf } = await open([
    ...blocks,
    {
      kind: 'squares',
      rows: [
        [true, false],
        [false, true],
      ],
      alt,
    },
  ])
  const tree = (await (await pdf.getPage(1)).getStructTree()) as Node
  expect(rolesOf(tree).at(-1)).toBe('Figure')
  expect(JSON.stringify(tree)).toContain(alt)
})

test('the fonts lie in it', async () => {
  const raw = (await open(blocks)).bytes.toString('latin1')
  expect(raw.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(2)
})

test('a long letter goes over as many pages as it needs, each with its number, and nothing is lost', async () => {
  const many = Array.from(
    { length: 60 },
    (_, nth): Block => ({ kind: 'paragraph', text: `Stycke ${nth} slutar här.` }),
  )
  const { pdf } = await open(many)
  expect(pdf.numPages).toBeGreaterThan(1)
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, nth) => {
      const { items } = await (await pdf.getPage(nth + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  for (const [nth, text] of pages.entries()) expect(text).toContain(`${nth + 1}/${pdf.numPages}`)
  for (const block of many) expect(pages.join(' ')).toContain('text' in block ? block.text : '')
})

test('the same letter is the same document', async () => {
  const [one, other] = [(await open(blocks)).bytes, (await open(blocks)).bytes]
  expect(one.length).toBe(other.length)
})
