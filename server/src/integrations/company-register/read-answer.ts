import { z } from 'zod'
import type { RegisterFact, RegisterFirm } from '../../areas/companies/index.ts'

/*
 * The answer of Bolagsverket's open API "Värdefulla datamängder" (v1), read with patience: a block that failed at its
 * source carries `fel` while the rest is right, one entry may come where a list is expected, and a day may come as a
 * moment.
 */

type Fault = Extract<RegisterFact, { failure: unknown }>['failure']

const FAULTS: Readonly<Record<string, Fault>> = {
  ORGANISATION_FINNS_EJ: 'unknown',
  OGILTIG_BEGARAN: 'refused',
  OTILLGANGLIG_UPPGIFTSKALLA: 'silent',
  TIMEOUT: 'timeout',
}

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '')
const day = z
  .string()
  .nullish()
  .transform((value) => /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0] ?? null)
const list = <T extends z.ZodType>(of: T) =>
  z.preprocess((value) => (value == null ? [] : Array.isArray(value) ? value : [value]), z.array(of))
const code = z.object({ kod: text, klartext: text })
const answersYes = z.object({ kod: z.enum(['JA', 'NEJ']) }).transform(({ kod }) => kod === 'JA')

const Names = z.object({
  organisationsnamnLista: list(
    z.object({ namn: text, organisationsnamntyp: z.object({ kod: text }).nullish() }),
  ),
})
const Address = z.object({
  postadress: z
    .object({ coAdress: text, utdelningsadress: text, postnummer: text, postort: text })
    .nullable(),
})
/** A firm's serial number on the owner's own (namnskyddslöpnummer), as text. */
const Serial = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((value) => (value == null ? null : String(value)))
const Ended = z.object({ avregistreringsdatum: day })
const Proceedings = z.object({
  pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista: list(
    z.object({ kod: text, klartext: text, fromDatum: day }),
  ),
})

export const Organisations = z.object({ organisationer: list(z.record(z.string(), z.unknown())) })

type Block = Readonly<Record<string, unknown>>

/** What a block says: nothing, a fault, or a value of its shape. */
function readBlock<T extends z.ZodType>(
  block: unknown,
  shape: T,
): { value: z.output<T> } | { failure: Fault } | undefined {
  if (block == null) return undefined
  const fel = (block as Block)['fel'] as { typ?: unknown } | null | undefined
  if (fel) return { failure: FAULTS[String(fel.typ)] ?? 'silent' }
  const read = shape.safeParse(block)
  return read.success ? { value: read.data } : { failure: 'silent' }
}

/** One organisation of the answer. */
export function readFirm(one: Block): RegisterFirm {
  const facts: RegisterFact[] = []
  /** `whenNothing`: what it means that the block is not there. */
  function take<T extends z.ZodType>(
    fact: RegisterFact['fact'],
    block: unknown,
    shape: T,
    valueOf: (read: z.output<T>) => unknown,
    whenNothing?: unknown,
  ): void {
    const read = readBlock(block, shape)
    if (read && 'failure' in read) {
      facts.push({ fact, failure: read.failure })
      return
    }
    const value = read ? valueOf(read.value) : whenNothing
    if (value !== undefined) facts.push({ fact, value } as RegisterFact)
  }

  take('name', one['organisationsnamn'], Names, nameIn)
  take('form', one['organisationsform'] ?? one['juridiskForm'], code, formIn)
  take('address', one['postadressOrganisation'], Address, ({ postadress }) =>
    postadress
      ? {
          careOf: postadress.coAdress,
          street: postadress.utdelningsadress,
          postcode: postadress.postnummer.replace(/^(\d{3})\s?(\d{2})$/, '$1 $2'),
          city: placeName(postadress.postort),
        }
      : undefined,
  )
  take(
    'activity',
    one['verksamhetsbeskrivning'],
    z.object({ beskrivning: text }),
    (read) => read.beskrivning || undefined,
  )
  take('industries', one['naringsgrenOrganisation'], z.object({ sni: list(code) }), ({ sni }) =>
    sni.filter(({ kod }) => /^\d{5}$/.test(kod)).map(({ kod, klartext }) => ({ code: kod, words: klartext })),
  )
  take(
    'registered',
    one['organisationsdatum'],
    z.object({ registreringsdatum: day }),
    (read) => read.registreringsdatum ?? undefined,
  )
  const reason = readBlock(one['avregistreringsorsak'], code)
  take(
    'ended',
    one['avregistreradOrganisation'],
    Ended,
    ({ avregistreringsdatum }) =>
      avregistreringsdatum
        ? {
            on: avregistreringsdatum,
            reason: reason && 'value' in reason ? reason.value.klartext || reason.value.kod : '',
          }
        : false,
    false,
  )
  take(
    'proceedings',
    one['pagaendeAvvecklingsEllerOmstruktureringsforfarande'],
    Proceedings,
    (read) =>
      read.pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista.map(({ kod, klartext, fromDatum }) => ({
        code: kod,
        words: klartext,
        from: fromDatum,
      })),
    [],
  )
  take('advertising', one['reklamsparr'], answersYes, (read) => read)
  take('active', one['verksamOrganisation'], answersYes, (read) => read)

  const named = facts.find((each) => each.fact === 'name' && 'value' in each)
  return {
    firm: Serial.parse(one['namnskyddslopnummer']),
    name: named && 'value' in named ? named.value : '',
    facts,
  }
}

function nameIn({ organisationsnamnLista: names }: z.output<typeof Names>): string | undefined {
  const own = names.find(({ organisationsnamntyp }) => organisationsnamntyp?.kod === 'FORETAGSNAMN')
  return (own ?? names[0])?.namn || undefined
}

/** A sole trader's form is `E` there and `EF` here. A form that has no letters is said in words. */
function formIn({ kod, klartext }: z.output<typeof code>): string | undefined {
  if (kod === 'E') return 'EF'
  return (/^\p{Lu}+$/u.test(kod) ? kod : klartext) || undefined
}

/** `NORRTÄLJE` as people write it. */
function placeName(city: string): string {
  if (city !== city.toUpperCase()) return city
  return city.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase())
}
