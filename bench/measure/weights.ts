import { freePort } from '../../demo/free-port.ts'
import { startDemo } from './cold-start.ts'

const PAGES = [
  '/',
  '/vem-ansvarar',
  '/fraga',
  '/mina',
  '/lotsen',
  '/checklistor',
  '/checklistor/oppna-restaurang-eller-cafe',
  '/dela',
  '/ruta',
  '/om',
  '/app/',
]

export type Weight = { page: string; kilobytes: number; files: number }

/** What a first visit fetches, compressed as it travels: the page and all that it names. */
export async function measureWeights(dataDir: string): Promise<Weight[]> {
  const port = await freePort(3750)
  const { stop } = await startDemo(dataDir, port)
  try {
    const base = `http://localhost:${port}`
    const weights: Weight[] = []
    for (const page of PAGES) weights.push(await weigh(base, page))
    return weights
  } finally {
    await stop()
  }
}

async function weigh(base: string, page: string): Promise<Weight> {
  const first = await fetchAll(`${base}${page}`)
  const named = [...first.text.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)]
    .filter(([tag]) => /stylesheet|modulepreload|<script|icon/.test(tag))
    .map(([, address]) => new URL(address ?? '', `${base}${page}`).href)
    .filter((address) => address.startsWith('http'))
  let bytes = first.bytes
  for (const address of new Set(named)) bytes += (await fetchAll(address)).bytes
  return { page, kilobytes: Math.round(bytes / 102.4) / 10, files: 1 + new Set(named).size }
}

/** The bytes on the wire, not those after decoding. */
async function fetchAll(address: string): Promise<{ text: string; bytes: number }> {
  const { get } = await import('node:http')
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib')
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br, gzip', accept: 'text/html,*/*' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        if (answer.headers.location) return resolve(fetchAll(new URL(answer.headers.location, address).href))
        const body = Buffer.concat(chunks)
        const how = answer.headers['content-encoding']
        const text = (
          how === 'br' ? brotliDecompressSync(body) : how === 'gzip' ? gunzipSync(body) : body
        ).toString('utf8')
        resolve({ text, bytes: body.length })
      })
    }).on('error', reject)
  })
}
