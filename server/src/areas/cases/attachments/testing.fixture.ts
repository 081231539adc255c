import type { Answer, TestHouse } from '../../../../testing/house.ts'
import { openSession, SESSION_COOKIE } from '../../../platform/session/session.ts'

/** A member adds one file to a case, the way a browser sends it, other fields before it. */
export async function attachAs(
  { house }: { readonly house: TestHouse },
  memberId: string,
  caseId: string,
  name: string,
  content: Buffer,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const cookie = `${SESSION_COOKIE}=${await openSession(house.kit.db, memberId, undefined, house.clock.now())}`
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(content)]), name)
  const body = new Response(form)
  return house.ask(
    {
      method: 'POST',
      url: `/farled/v1/cases/${caseId}/attachments`,
      payload: Buffer.from(await body.arrayBuffer()),
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
    },
    cookie,
  )
}
