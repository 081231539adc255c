import { buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Answer, TestHouse } from '../../../../testing/house.ts'
import type { Stage } from '../testing.fixture.ts'

/** The address in the latest mail to somebody outside, as a path. */
export async function linkTo(house: TestHouse, email = 'lo@lansstyrelsen.example'): Promise<string> {
  const { rows } = await house.owner.pool.query(
    'select text from outbox_mail where recipient = $1 order by created_at desc, id desc limit 1',
    [email],
  )
  const [, path] = /https?:\/\/[^/\s]+(\/remiss\/[\w-]{43})/.exec(rows[0]?.text ?? '') ?? []
  if (!path) throw new Error(`No link was mailed to ${email}.`)
  return path
}

/** A part that bygglov works on. */
export async function takenPart(stage: Stage, caseId: string): Promise<string> {
  const pilot = await stage.house.as(stage.town.pilot.id)
  const part = await buildPart(pilot, caseId, stage.town.units.bygglov.id)
  const officer = await stage.house.as(stage.town.officers.bygglov.id)
  await must(officer.post(`/parts/${part}/acceptance`))
  return part
}

/** Somebody outside with a browser whose scripts are off: forms are sent, and redirects followed. */
export function visitor(house: TestHouse) {
  const open = async (url: string): Promise<Answer> =>
    follow(await house.ask({ method: 'GET', url, headers }))
  const post = (url: string, fields: Record<string, string>) =>
    house.ask({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  const follow = (answer: Answer): Answer | Promise<Answer> =>
    answer.status === 303 ? open(String(answer.headers['location'])) : answer
  return {
    open,
    /** Without following where it leads. */
    post,
    submit: async (url: string, fields: Record<string, string>) => follow(await post(url, fields)),
  }
}

const headers = { 'accept-language': 'sv' }
