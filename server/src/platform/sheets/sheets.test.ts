import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../kernel/problem.ts'
import { guarded, unguarded } from './formula-guard.ts'
import { readSheets } from './read-sheets.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work()
    return undefined
  } catch (error) {
    return (error as Problem).code
  }
}
const cellsOf = (bytes: Buffer) =>
  readSheets('x', bytes).sheets.map(({ rows }) => rows.map(({ cells }) => cells))
const text = (words: string) => Buffer.from(words)

/** Cells as people and hostile people write them; a line break is one letter, whatever the machine. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      "''",
      "'",
      '+46',
      '-',
      '@x',
      '\tx',
      'a"b',
      'a;b',
      'å\nä',
      '_x000D_',
      ' x ',
    ),
  )
  .map((one) => one.replace(/\r\n?/g, '\n'))
const table = fc
  .array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((cells) => ['nyckel', ...cells, 'slut']))

describe('a table', () => {
  it('comes back from CSV and from Excel as it was, whatever is in its cells', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(writeCsv(rows))).toEqual([rows])
        expect(cellsOf(writeXlsx([{ name: 'Blad & "ett"', rows }]))).toEqual([rows])
      }),
    )
  })

  it('never begins a cell like a formula in CSV', () => {
    fc.assert(
      fc.property(cell, (one) => {
        expect(guarded(one)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguarded(guarded(one))).toBe(one)
      }),
    )
  })

  it('is read with semicolons, tabs or commas, in UTF-8 with and without a mark, UTF-16 and Windows-1252', () => {
    const rows = [
      ['kod', 'rubrik'],
      ['a', 'Åtgärd på mark'],
    ]
    const written = (between: string) => rows.map((cells) => cells.join(between)).join('\r\n')
    for (const between of [';', '\t', ',']) expect(cellsOf(text(written(between)))).toEqual([rows])
    expect(cellsOf(text(`\uFEFF${written(';')}`))).toEqual([rows])
    expect(cellsOf(Buffer.from(`\uFEFF${written(';')}`, 'utf16le'))).toEqual([rows])
    const old = readSheets('x', Buffer.from(written(';'), 'latin1'))
    expect(old.encoding).toBe('windows-1252')
    expect(old.sheets[0]?.rows[1]?.cells).toEqual(['a', 'Åtgärd på mark'])
  })

  it('leaves empty rows out and keeps the numbers that the spreadsheet shows', () => {
    const [sheet] = readSheets('x', text('kod;rubrik\n;;\n\na;"två\nrader"\nb;c\n')).sheets
    expect(sheet?.rows).toEqual([
      { number: 1, cells: ['kod', 'rubrik'] },
      { number: 4, cells: ['a', 'två\nrader'] },
      { number: 5, cells: ['b', 'c'] },
    ])
  })
})

/** A workbook as another program might have written it. */
const workbook = (sheet: string, extra: Record<string, string> = {}) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({
          'xl/workbook.xml':
            '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/><sheet name="Gömt" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="r1" Target="/xl/worksheets/s.xml"/><Relationship Id="r2" Target="worksheets/gone.xml"/></Relationships>',
          'xl/worksheets/s.xml': `<x:worksheet xmlns:x="m">${sheet}</x:worksheet>`,
          ...extra,
        }).map(([name, words]) => [name, strToU8(words)]),
      ),
    ),
  )

describe('a workbook of another program', () => {
  it('is read with shared and rich text, days, numbers as typed and yes and no; what is hidden is not', () => {
    const sheet =
      '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c r="A3" s="1"><x:v>46349</x:v></x:c><x:c r="B3"><x:v>0701</x:v></x:c><x:c r="C3" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData>'
    const shared =
      '<sst><si><t>från</t></si><si><r><t>Rik </t></r><r><rPr/><t xml:space="preserve">text &amp; &#229;</t></r></si></sst>'
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const found = readSheets(
      'x',
      workbook(sheet, { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles }),
    )
    expect(found.sheets).toMatchObject([
      {
        name: 'A',
        rows: [
          { number: 1, cells: ['från', '', 'Rik text & å'] },
          { number: 3, cells: ['2026-11-23', '0701', 'true'] },
        ],
      },
    ])
  })

  it('tells where a formula, an error or merged cells stand', () => {
    const sheet =
      '<x:sheetData><x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="C2" t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A4:B4"/></x:mergeCells>'
    expect(readSheets('x', workbook(sheet)).sheets[0]?.faults).toEqual([
      { row: 2, column: 1, code: 'cell.formula' },
      { row: 2, column: 2, code: 'cell.error' },
      { row: 4, column: 0, code: 'cell.merged' },
    ])
  })
})

describe('a file that can not be read', () => {
  it('says why', () => {
    const codes = {
      empty: codeOf(() => readSheets('x', text(''))),
      large: codeOf(() => readSheets('x', Buffer.alloc(5 * 1024 * 1024, 65))),
      old: codeOf(() => readSheets('x', Buffer.from('d0cf11e0a1b11ae1', 'hex'))),
      picture: codeOf(() => readSheets('x', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))),
      quote: codeOf(() => readSheets('x', text('a;b\n"c;d\n'))),
      zip: codeOf(() => readSheets('x', Buffer.from(zipSync({ 'a.txt': strToU8('x') })))),
      half: codeOf(() => readSheets('x', workbook('<x:sheetData/>').subarray(0, 200))),
      entities: codeOf(() =>
        readSheets('x', workbook('', { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY x "y">]><workbook/>' })),
      ),
      rows: codeOf(() => readSheets('x', text('a\n'.repeat(30_000)))),
    }
    expect(codes).toEqual({
      empty: 'sheet.empty',
      large: 'sheet.tooLarge',
      old: 'sheet.oldExcel',
      picture: 'sheet.unreadable',
      quote: 'sheet.unclosedQuote',
      zip: 'sheet.unreadable',
      half: 'sheet.unreadable',
      entities: 'sheet.unreadable',
      rows: 'sheet.tooManyRows',
    })
  })

  it('is stopped while it unpacks, whatever it says of its own size', () => {
    const bomb = workbook('<x:sheetData/>', { 'xl/sharedStrings.xml': ' '.repeat(60 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(codeOf(() => readSheets('x', bomb))).toBe('sheet.unpacksTooLarge')
  })
})
