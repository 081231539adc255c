import { API } from '../../../../../lib/api.ts'
import { ApiError, problemFrom } from '../../../../../lib/api-error.ts'
import { currentLanguage } from '../../../../../lib/i18n.ts'

type Upload = {
  caseId: string
  file: File
  shownToCompany: boolean
  /** From 0 to 1. */
  onProgress: (share: number) => void
}

/** Sends one file; the case is stale afterwards. @throws ApiError with the server's reason, or status 0 for silence. */
export function uploadFile({ caseId, file, shownToCompany, onProgress }: Upload): Promise<void> {
  const form = new FormData()
  // The server reads the fields that stand before the file.
  form.append('shownToCompany', String(shownToCompany))
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
    request.open('POST', `${API}/cases/${caseId}/attachments`)
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
