import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import PdfDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePreviews } from './make-previews.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'farled-previews-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function drawn(content: Buffer, mediaType: string, limits?: Parameters<typeof makePreviews>[2]) {
  const file = path.join(folder, crypto.randomUUID())
  await writeFile(file, content)
  return makePreviews(file, mediaType, limits)
}
const sizeOf = async (picture: Buffer | undefined) => {
  const { width, height, format, exif } = await sharp(picture).metadata()
  return { width, height, format, exif }
}
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a03020' } })

async function pdf(options: PDFKit.PDFDocumentOptions = {}) {
  const document = new PdfDocument({ size: 'A4', margin: 0, ...options })
  document.rect(0, 0, 600, 850).fill('#204080')
  document.end()
  return buffer(document)
}

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('%s is drawn in two sizes', async (format) => {
  const made = await drawn(await plain(1600, 800).toFormat(format).toBuffer(), `image/${format}`)
  expect(await sizeOf(made?.small)).toMatchObject({ width: 320, height: 160, format: 'webp' })
  expect(await sizeOf(made?.large)).toMatchObject({ width: 1280, height: 640, format: 'webp' })
})

test('a picture is turned as the camera held it, and loses where and by whom it was taken', async () => {
  const photo = await plain(1600, 800)
    .withExif({ IFD0: { Artist: 'Sara' }, IFD3: { GPSLatitude: '59/1 45/1 30/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const made = await drawn(photo, 'image/jpeg')
  expect(await sizeOf(made?.small)).toMatchObject({ width: 160, height: 320, exif: undefined })
})

test('a small picture stays as small as it is', async () => {
  const made = await drawn(await plain(40, 20).png().toBuffer(), 'image/png')
  expect(await sizeOf(made?.large)).toMatchObject({ width: 40, height: 20 })
})

test('of a PDF the first page is drawn, in its own colours', async () => {
  const made = await drawn(await pdf(), 'application/pdf')
  const { height, format } = await sharp(made?.large).metadata()
  expect([Math.abs(1280 - height) < 5, format]).toEqual([true, 'webp'])
  const { channels } = await sharp(made?.large).stats()
  const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => Math.round(mean))
  expect(Math.abs(red - 0x20) + Math.abs(green - 0x40) + Math.abs(blue - 0x80)).toBeLessThan(20)
})

test.each<[string, string, () => Promise<Buffer>]>([
  ['a cut picture', 'image/jpeg', async () => (await plain(800, 800).jpeg().toBuffer()).subarray(0, 400)],
  ['nonsense that begins as PDF', 'application/pdf', async () => Buffer.from('%PDF-1.7\n%%EOF')],
  ['an encrypted PDF', 'application/pdf', () => pdf({ userPassword: 'hemligt' })],
  [
    'a picture that is enormous when it is unpacked',
    'image/png',
    () => plain(11_000, 11_000).png({ compressionLevel: 9 }).toBuffer(),
  ],
])('%s has no picture, and nothing else comes of it', async (_says, mediaType, content) => {
  expect(await drawn(await content(), mediaType)).toBeUndefined()
})

test('what takes too long, or too much memory, is stopped', async () => {
  const large = await plain(9000, 9000).png().toBuffer()
  expect(await drawn(large, 'image/png', { ms: 1, bytes: 1e12 })).toBeUndefined()
  expect(await drawn(large, 'image/png', { ms: 60_000, bytes: 1_000_000 })).toBeUndefined()
})
