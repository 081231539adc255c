import { demoCompanies } from '../content/index.ts'
import { organisationOf } from './organisation.ts'
import type { Organisation } from './register-server.ts'

/*
 * The register of the demonstration: its companies, each as most are, and a few as registers really are. One is in
 * bankruptcy and one is deregistered; of one the statistics' part does not answer; one sole trader has two firms on the
 * same number, neither of which is called what the municipality calls them.
 */

const silent = { typ: 'OTILLGANGLIG_UPPGIFTSKALLA', felBeskrivning: 'Uppgiftskällan är inte tillgänglig.' }
const names = (namn: string) => ({
  dataproducent: 'Bolagsverket',
  organisationsnamnLista: [{ namn, organisationsnamntyp: { kod: 'FORETAGSNAMN', klartext: 'Företagsnamn' } }],
})

const asRegistersAre: Readonly<Record<string, (one: Organisation) => readonly Organisation[]>> = {
  schakt: (one) => [
    {
      ...one,
      pagaendeAvvecklingsEllerOmstruktureringsforfarande: {
        dataproducent: 'Bolagsverket',
        pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista: [
          { kod: 'KK', klartext: 'Konkurs inledd', fromDatum: '2026-10-05' },
        ],
      },
    },
  ],
  modet: (one) => [
    {
      ...one,
      verksamOrganisation: { kod: 'NEJ', dataproducent: 'SCB' },
      avregistreradOrganisation: { avregistreringsdatum: '2026-09-30', dataproducent: 'Bolagsverket' },
      avregistreringsorsak: { kod: 'LIAV', klartext: 'Likvidation avslutad', dataproducent: 'Bolagsverket' },
    },
  ],
  bryggeriet: (one) => [
    {
      ...one,
      reklamsparr: { dataproducent: 'SCB', fel: silent },
      verksamOrganisation: { dataproducent: 'SCB', fel: silent },
      naringsgrenOrganisation: { dataproducent: 'SCB', fel: silent },
    },
  ],
  fiber: (one) => [{ ...one, reklamsparr: { kod: 'JA', dataproducent: 'SCB' } }],
  hasten: (one) => [
    { ...one, namnskyddslopnummer: 1, organisationsnamn: names('Rö Ridskola') },
    { ...one, namnskyddslopnummer: 2, organisationsnamn: names('Strids Hästfoder') },
  ],
}

const byNumber = new Map(
  demoCompanies.map((company) => {
    const one = organisationOf(company)
    return [company.orgNumber.slice(-10), asRegistersAre[company.key]?.(one) ?? [one]]
  }),
)

/** What the register has on a number of ten digits. */
export function organisationsOf(tenDigits: string): readonly Organisation[] {
  return byNumber.get(tenDigits) ?? []
}
