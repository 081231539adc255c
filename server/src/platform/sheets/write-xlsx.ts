import { strToU8, zipSync } from 'fflate'

export type SheetToWrite = { readonly name: string; readonly rows: readonly (readonly string[])[] }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** An Excel workbook (ECMA-376) of text cells: the headings bold and staying in place. Text is never a formula here. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Buffer {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }))
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ id, name }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId${numbered.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`,
  }
  for (const { id, rows } of numbered) files[`xl/worksheets/sheet${id}.xml`] = worksheet(rows)
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  // The same map gives the same file, byte for byte.
  return Buffer.from(zipSync(Object.fromEntries(packed), { mtime: new Date(2000, 0, 1, 12) }))
}

function worksheet(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells, index) => {
    const style = index === 0 ? 1 : 0
    const written = cells.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${letters(column)}${index + 1}" s="${text.includes('\n') ? 2 : style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    return `<row r="${index + 1}">${written.join('')}</row>`
  })
  const wide = (rows[0] ?? []).map((_, column) => {
    const longest = Math.max(...rows.slice(0, 200).map((cells) => (cells[column] ?? '').length))
    return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(60, Math.max(10, longest + 2))}" customWidth="1"/>`
  })
  const columns = wide.length > 0 ? `<cols>${wide.join('')}</cols>` : ''
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}

/** A letter that XML can't hold, and a text that looks like the writing of one, is written _x000D_. */
function escaped(text: string): string {
  return text
    .replace(/_x(?=[0-9A-F]{4}_)/gi, '_x005F_x')
    .replace(
      /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
