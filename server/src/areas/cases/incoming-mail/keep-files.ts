import { Readable } from 'node:stream'
import { Problem } from '../../../kernel/problem.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { MailFile } from './port.ts'
import type { KeptFile } from './store.ts'

/** More files than the form of the company's page takes are not taken out of one mail either. */
const MOST_FILES = 20

/**
 * Stores the files of a mail by the rules that hold for what is uploaded. One that is refused is named with its reason;
 * the mail itself, which is kept, still holds it. Nothing is unpacked.
 */
export async function keepFiles(kit: Kit, files: readonly MailFile[]): Promise<KeptFile[]> {
  const kept: KeptFile[] = []
  for (const { name, content, isDecoration } of files) {
    if (isDecoration) continue
    if (kept.length >= MOST_FILES) kept.push({ name, stored: null, refused: 'file.tooMany' })
    else kept.push(await keepFile(kit, name, content))
  }
  return kept
}

async function keepFile(kit: Kit, name: string, content: Buffer): Promise<KeptFile> {
  try {
    return { name, stored: await kit.files.put(name, Readable.from([content])), refused: null }
  } catch (error) {
    // The mail waits for a scanner that is away, and is placed by a later try.
    if (error instanceof Problem && error.code !== 'file.scannerSilent')
      return { name, stored: null, refused: error.code }
    throw error
  }
}
