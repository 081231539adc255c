import type { Answer, TestHouse } from '../../../testing/house.ts'

/** A PNG of one pixel, which is what its name says. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Upload = { readonly name: string; readonly content: Buffer }
export type Visitor = ReturnType<typeof visitor>

/** Somebody with a browser whose scripts are off: forms are sent and redirects followed, cookies kept. */
export function visitor(house: TestHouse, headers: Record<string, string> = { 'accept-language': 'sv' }) {
  const cookies = new Map<string, string>()
  const held = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(options: Parameters<TestHouse['ask']>[0]): Promise<Answer> {
    const sent = { ...headers, ...(cookies.size > 0 ? { cookie: held() } : {}), ...options.headers }
    const answer = await house.ask({ ...options, headers: sent })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? []
      cookies.set(name, value)
    }
    return answer
  }

  /** The answer, and the address that it was found at after the last redirect. */
  async function follow(first: Answer, from: string): Promise<Answer & { at: string }> {
    let answer = first
    let at = from
    while (answer.status === 303) {
      at = String(answer.headers['location'])
      answer = await ask({ method: 'GET', url: at })
    }
    return { ...answer, at }
  }

  const post = (url: string, fields: Record<string, string> = {}) =>
    ask({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })

  async function upload(
    url: string,
    fields: Record<string, string>,
    files: readonly Upload[],
  ): Promise<Answer> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    for (const { name, content } of files) form.append('files', new Blob([new Uint8Array(content)]), name)
    const body = new Response(form)
    return ask({
      method: 'POST',
      url,
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    })
  }

  return {
    cookies,
    ask,
    open: async (url: string) => follow(await ask({ method: 'GET', url }), url),
    /** Without following where it leads. */
    post,
    upload,
    submit: async (url: string, fields: Record<string, string> = {}) => follow(await post(url, fields), url),
    attach: async (url: string, fields: Record<string, string>, files: readonly Upload[]) =>
      follow(await upload(url, fields, files), url),
  }
}

export const planner = {
  kind: 'planned',
  orgNumber: '',
  companyName: '',
  contactName: 'Sara Holm',
  contactEmail: 'sara@foretag.example',
  contactPhone: '',
}

export const longQuestion =
  'Hej! Vi vill öppna café med uteservering vid hamnen i sommar. Vad behöver vi för tillstånd?'

/** Goes all the way to the last page before sending; gives the draft's address. */
export async function prepareQuestion(
  person: Visitor,
  given: { question?: string; person?: Record<string, string>; place?: string } = {},
): Promise<string> {
  const areas = await person.submit('/fraga', { question: given.question ?? longQuestion })
  const draft = areas.at.replace(/\/berorda$/, '')
  await person.submit(`${draft}/berorda`, tickedOn(areas.text))
  await person.submit(`${draft}/om-dig`, given.person ?? planner)
  await person.attach(`${draft}/plats`, { place: given.place ?? '', do: 'next' }, [])
  return draft
}

/** Asks a question and gives the case's personal address. */
export async function sendQuestion(
  person: Visitor,
  given: Parameters<typeof prepareQuestion>[1] = {},
): Promise<string> {
  const draft = await prepareQuestion(person, given)
  const receipt = await person.submit(`${draft}/skicka`)
  return receipt.at.replace(/\/kvitto$/, '')
}

/** The ticked boxes of a page, as the browser would send them. */
export function tickedOn(page: string): Record<string, string> {
  const ticked = [...page.matchAll(/name="(area-[^"]+)" value="ja" checked/g)]
  return Object.fromEntries(ticked.map(([, name = '']) => [name, 'ja']))
}
