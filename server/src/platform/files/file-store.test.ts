import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openS3 } from '../../../testing/s3.ts'
import { diskShelf } from './disk-shelf.ts'
import { type FileStore, fileStore } from './file-store.ts'
import { s3Shelf } from './s3-shelf.ts'
import type { Shelf } from './shelf.ts'

type Place = { readonly shelf: Shelf; names(): Promise<string[]>; close(): Promise<void> }

const places: Readonly<Record<string, (folder: string) => Promise<Place>>> = {
  disk: async (folder) => ({
    shelf: diskShelf(folder),
    names: async () => (await filesIn(folder)).filter((name) => !name.startsWith('.')),
    close: async () => undefined,
  }),
  S3: async () => {
    const server = await openS3()
    return { ...server, shelf: s3Shelf(server.place) }
  },
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map(({ name }) => name)

/** An archive without compression, as office programs' files are archives. */
function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const [named, data] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, named, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, named]))
    locals.push(local)
    offset += local.length
  }
  const size = central.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...central, end])
}

const officeTypes = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`
const word = zip({
  '[Content_Types].xml': officeTypes('wordprocessingml.document'),
  'word/document.xml': '<w/>',
})
const excel = zip({ '[Content_Types].xml': officeTypes('spreadsheetml.sheet'), 'xl/workbook.xml': '<x/>' })
const openDocument = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' })

describe.each(Object.keys(places))('files on %s', (on) => {
  let folder: string
  let place: Place
  let store: FileStore
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'farled-files-'))
    const files = path.join(folder, 'files')
    place = (await places[on]?.(files)) as Place
    store = fileStore({ shelf: place.shelf, folder: files, limitBytes: 5000 })
  })
  afterAll(async () => {
    await place.close()
    await rm(folder, { recursive: true, force: true })
  })

  const put = (name: string, ...chunks: Buffer[]) => store.put(name, Readable.from(chunks))
  const kept = async () => (await place.names()).sort()

  test.each([
    ['avtal.docx', word, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['kalkyl.xlsx', excel, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['brev.odt', openDocument, 'application/vnd.oasis.opendocument.text'],
    ['ritning.PDF', Buffer.from('%PDF-1.4\n%%EOF'), 'application/pdf'],
    ['foto.jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'image/jpeg'],
    ['anteckning.txt', Buffer.from('Räksmörgås på kajen'), 'text/plain'],
    ['lista.csv', Buffer.from('namn;ort\nSara;Norrtälje\n'), 'text/csv'],
  ])('%s is taken in for what it is', async (name, content, mediaType) => {
    const stored = await put(name, content)
    expect(stored).toMatchObject({ size: content.length, mediaType })
    const { stream, size } = await store.open(stored.hash)
    expect([await buffer(stream), size]).toEqual([content, content.length])
  })

  test.each([
    ['a workbook that calls itself a letter', 'avtal.docx', excel],
    ['an archive that calls itself a letter', 'avtal.docx', zip({ 'virus.exe': 'MZ' })],
    ['a program that calls itself text', 'läs.txt', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60)])],
    ['a script', 'kör.sh', Buffer.from('#!/bin/sh\nrm -rf /')],
    ['a name that hides its ending', 'ritning.pdf.exe', Buffer.from('%PDF-1.4\n%%EOF')],
  ])('%s is refused and nothing of it is kept', async (_says, name, content) => {
    const before = await kept()
    await expect(put(name, content)).rejects.toMatchObject({ code: 'file.kind', params: { name } })
    expect(await kept()).toEqual(before)
  })

  test('a file of just the size is taken, a byte more is not, and nothing of it is kept', async () => {
    await put('lagom.txt', Buffer.alloc(5000, 'a'))
    const before = await kept()
    await expect(put('stor.txt', Buffer.alloc(3000, 'b'), Buffer.alloc(2001, 'b'))).rejects.toMatchObject({
      code: 'file.tooLarge',
    })
    await expect(put('tom.txt')).rejects.toMatchObject({ code: 'file.empty' })
    expect(await kept()).toEqual(before)
  })

  test('a sender that goes silent half-way leaves nothing behind', async () => {
    const before = await kept()
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('%PDF-1.4 half a')
        throw new Error('the line was lost')
      })(),
    )
    await expect(store.put('ritning.pdf', broken)).rejects.toThrow('the line was lost')
    expect(await kept()).toEqual(before)
  })

  test('the same content from many at once is one file, named after its content', async () => {
    const content = Buffer.from('Samma sak från flera håll')
    const stored = await Promise.all(Array.from({ length: 8 }, (_, n) => put(`kopia ${n}.txt`, content)))
    expect(new Set(stored.map(({ hash }) => hash)).size).toBe(1)
    expect((await kept()).filter((name) => name === stored[0]?.hash)).toHaveLength(1)
  })

  test('no name reaches outside the folder: only the content decides where a file lies', async () => {
    await put('../../utanför.txt', Buffer.from('Ingenstans'))
    expect(await readdir(folder)).toEqual(['files'])
  })

  test('what is on its way in is gone from the folder when it has come', async () => {
    await put('kvar.txt', Buffer.from('Framme'))
    expect((await filesIn(path.join(folder, 'files'))).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('a file that is not there is missing, in words', async () => {
    await expect(store.open('0'.repeat(64))).rejects.toMatchObject({ code: 'file.missing' })
    await expect(store.check()).resolves.toBeUndefined()
  })
})
