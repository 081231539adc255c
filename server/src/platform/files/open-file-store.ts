import path from 'node:path'
import type { Config, S3Place } from '../config/config.ts'
import { diskShelf } from './disk-shelf.ts'
import { type FileStore, fileStore } from './file-store.ts'
import type { Shelf } from './shelf.ts'

/** The file store that the settings name. */
export function openFileStore(
  config: Pick<Config, 'dataDir' | 'fileLimitBytes' | 's3' | 'scanner'>,
): FileStore {
  const folder = path.join(config.dataDir, 'files')
  return fileStore({
    shelf: config.s3 ? lazyS3(config.s3) : diskShelf(folder),
    folder,
    limitBytes: config.fileLimitBytes,
    scanner: config.scanner,
  })
}

/** Read in at the first file, not at the start. */
function lazyS3(place: S3Place): Shelf {
  let opened: Promise<Shelf> | undefined
  const shelf = () => {
    opened ??= import('./s3-shelf.ts').then(({ s3Shelf }) => s3Shelf(place))
    return opened
  }
  return {
    keep: async (...file) => (await shelf()).keep(...file),
    open: async (hash) => (await shelf()).open(hash),
    check: async () => (await shelf()).check(),
  }
}
