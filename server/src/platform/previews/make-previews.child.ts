// Run by make-previews.ts in a process of its own: reads a file that nobody has looked into, and draws it small.
// Arguments: the file, its media type, a folder, and widths. Writes `<width>.webp` for each width.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'

/** A picture that is larger when it is unpacked is not: a small file may hold one of any size. */
const MOST_PIXELS = 100_000_000
const QUALITY = 78

const [file = '', mediaType = '', folder = '', ...widths] = process.argv.slice(2)
sharp.concurrency(1)
sharp.cache(false)
const largest = Math.max(...widths.map(Number))
const picture = mediaType === 'application/pdf' ? await firstPage(file, largest) : readPicture(file)
for (const width of widths.map(Number)) {
  // Written anew without metadata: place, camera and owner stay in the original. Turned as the camera held it first.
  await picture
    .clone()
    .resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .webp({ quality: QUALITY })
    .toFile(path.join(folder, `${width}.webp`))
}

function readPicture(from: string): Sharp {
  return sharp(from, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    pages: 1,
    sequentialRead: true,
  }).rotate()
}

async function firstPage(from: string, longest: number): Promise<Sharp> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(await readFile(from))
  const page = document.getPage(0)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = longest / Math.max(originalWidth, originalHeight, 1)
  const { data, width, height } = await page.render({ scale, render: 'bitmap' })
  return sharp(data, { raw: { width, height, channels: 4 } })
}
