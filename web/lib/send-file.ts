import { API } from './api.ts'
import { ApiError, problemFrom } from './api-error.ts'
import { currentLanguage } from './i18n.ts'

export type FileToSend = {
  readonly file: File
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
}
type To = {
  /** Where the API takes files in, such as `/cases/…/attachments`. */
  readonly path: string
  /** What is said of it. */
  readonly fields?: Readonly<Record<string, string>>
}

/** Sends one file; what it belongs to is stale afterwards. @throws ApiError with the server's reason, or status 0 for silence. */
export function sendFile({ path, fields = {}, file, onProgress }: To & FileToSend): Promise<void> {
  const form = new FormData()
  // The server reads the fields that stand before the file.
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  // fetch can't tell how much has left; this can.
  const request = new XMLHttpRequest()
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('load', () => {
      if (request.status < 300) resolve()
      else reject(new ApiError(request.status, problemFrom(read(request.responseText))))
    })
    request.addEventListener('error', () => reject(new ApiError(0)))
    request.addEventListener('abort', () => reject(new ApiError(0)))
    request.open('POST', `${API}${path}`)
    request.setRequestHeader('accept-language', currentLanguage())
    request.send(form)
  })
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
