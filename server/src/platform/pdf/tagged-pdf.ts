import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type PDFDocument from 'pdfkit'
import type { Locale } from '../../kernel/actor.ts'

/** What a document is made of, in the order it is read. */
export type Block =
  | { readonly kind: 'title' | 'heading'; readonly text: string }
  | { readonly kind: 'paragraph' | 'quiet'; readonly text: string }
  /** A picture of dark and light squares, such as a QR code, with words for those who don't see it. */
  | { readonly kind: 'squares'; readonly rows: readonly (readonly boolean[])[]; readonly alt: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }

export type PdfContent = {
  readonly locale: Locale
  readonly title: string
  readonly author: string
  readonly at: Date
  readonly blocks: readonly Block[]
  /** Stands at the foot of each page, before its number. */
  readonly foot: string
}

const MARGIN = 64
const STYLE = {
  title: { font: 'semibold', size: 20, after: 0.4, tag: 'H1' },
  heading: { font: 'semibold', size: 13, after: 0.2, tag: 'H2' },
  paragraph: { font: 'regular', size: 11, after: 0.8, tag: 'P' },
  quiet: { font: 'regular', size: 9.5, after: 0.8, tag: 'P' },
} as const

const require = createRequire(import.meta.url)
const FONTS = {
  regular: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  semibold: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff'),
}

/**
 * A tagged PDF (PDF/UA, ISO 14289): headings and paragraphs are marked as what they are, the language and the title are
 * named, the fonts lie in it, and what only decorates is an artifact. Letters outside Latin script show as an empty box.
 */
export async function taggedPdf(content: PdfContent): Promise<Buffer> {
  // Read when it is needed: it would make each start longer.
  const { default: Pdf } = await import('pdfkit')
  const doc = new Pdf({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 16, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    // The types don't know it yet.
    ...({ subset: 'PDF/UA' } as object),
    tagged: true,
    displayTitle: true,
    lang: content.locale === 'en' ? 'en-GB' : 'sv-SE',
    bufferPages: true,
    info: {
      Title: content.title,
      Author: content.author,
      CreationDate: content.at,
      ModDate: content.at,
    },
  })
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, await readFile(file))
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const block of content.blocks) addBlock(doc, whole, block)
  whole.end()
  numberPages(doc, content.foot)
  return collect(doc)
}

type Doc = InstanceType<typeof PDFDocument>
type Element = ReturnType<Doc['struct']>

function addBlock(doc: Doc, whole: Element, block: Block): void {
  if (block.kind === 'facts') {
    for (const [name, value] of block.facts) {
      const { size } = STYLE.paragraph
      whole.add(
        doc.struct('P', {}, () => {
          doc.font('semibold').fontSize(size).text(`${name}: `, { continued: true })
          doc.font('regular').text(value)
        }),
      )
    }
    doc.moveDown(1)
    return
  }
  if (block.kind === 'squares') return addSquares(doc, whole, block)
  const { font, size, after, tag } = STYLE[block.kind]
  // A heading stays with the first lines of what it heads.
  if (block.kind === 'heading' && doc.y > doc.page.maxY() - 5 * size) doc.addPage()
  whole.add(
    doc.struct(tag, {}, () => {
      doc
        .font(font)
        .fontSize(size)
        .fillColor(block.kind === 'quiet' ? '#4a4a4a' : '#1a1a1a')
        .text(block.text, { lineGap: 2.5 })
    }),
  )
  doc.moveDown(after)
}

const SQUARES_WIDTH = 220

function addSquares(doc: Doc, whole: Element, { rows, alt }: Extract<Block, { kind: 'squares' }>): void {
  const side = SQUARES_WIDTH / Math.max(1, rows.length)
  if (doc.y + SQUARES_WIDTH > doc.page.maxY()) doc.addPage()
  const [left, top] = [MARGIN, doc.y]
  whole.add(
    doc.struct('Figure', { alt }, () => {
      for (const [y, row] of rows.entries())
        for (const [x, isDark] of row.entries())
          if (isDark) doc.rect(left + x * side, top + y * side, side, side)
      doc.fill('#000')
    }),
  )
  doc.y = top + SQUARES_WIDTH
  doc.moveDown(1)
}

/** The foot is no part of what is read: each page would else interrupt a sentence. */
function numberPages(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let nth = 0; nth < count; nth++) {
    doc.switchToPage(start + nth)
    const { bottom } = doc.page.margins
    // Written below the text, where a page would otherwise be added.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc
      .font('regular')
      .fontSize(9)
      .fillColor('#4a4a4a')
      .text(`${foot} · ${nth + 1}/${count}`, MARGIN, doc.page.height - MARGIN + 8, { lineBreak: false })
    doc.endMarkedContent()
    doc.page.margins.bottom = bottom
  }
}

function collect(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    doc.on('data', (piece: Buffer) => pieces.push(piece))
    doc.on('end', () => resolve(Buffer.concat(pieces)))
    doc.on('error', reject)
    doc.end()
  })
}
