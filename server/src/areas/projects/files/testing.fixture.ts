import type { Answer, TestHouse } from '../../../../testing/house.ts'
import { openSession, SESSION_COOKIE } from '../../../platform/session/session.ts'

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')

/** A member adds a file, the way a browser sends it. */
export async function addFileAs(
  house: TestHouse,
  memberId: string,
  projectId: string,
  name = 'Ritning.pdf',
  content: Buffer = PDF,
): Promise<Answer> {
  const cookie = `${SESSION_COOKIE}=${await openSession(house.kit.db, memberId, undefined, house.clock.now())}`
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(content)]), name)
  const body = new Response(form)
  return house.ask(
    {
      method: 'POST',
      url: `/farled/v1/projects/${projectId}/files`,
      payload: Buffer.from(await body.arrayBuffer()),
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
    },
    cookie,
  )
}
