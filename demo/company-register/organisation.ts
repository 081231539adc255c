import type { DemoCompany } from '../content/types.ts'
import type { Organisation } from './register-server.ts'
import { sniWords } from './sni-words.ts'

const FORMS = {
  AB: {
    organisationsform: { kod: 'AB', klartext: 'Aktiebolag' },
    juridiskForm: { kod: '49', klartext: 'Övriga aktiebolag' },
  },
  HB: {
    organisationsform: { kod: 'HB', klartext: 'Handelsbolag' },
    juridiskForm: { kod: '31', klartext: 'Handelsbolag, kommanditbolag' },
  },
  EK: {
    organisationsform: { kod: 'EK', klartext: 'Ekonomisk förening' },
    juridiskForm: { kod: '51', klartext: 'Ekonomiska föreningar' },
  },
  EF: {
    organisationsform: { kod: 'E', klartext: 'Enskild näringsverksamhet' },
    juridiskForm: { kod: '10', klartext: 'Fysiska personer' },
  },
} as const

const register = { dataproducent: 'Bolagsverket' }
const statistics = { dataproducent: 'SCB' }

/** A company of the demonstration as the register tells of it. */
export function organisationOf(company: DemoCompany): Organisation {
  const isPerson = company.form === 'EF'
  // A personal number of twelve digits; the register knows no centuries but these.
  const identity = isPerson ? `19${company.orgNumber.slice(-10)}` : company.orgNumber
  const does = sniWords[(company.sni ?? '').slice(0, 2)] ?? 'Övrig verksamhet'
  const { organisationsform, juridiskForm } = FORMS[company.form]
  return {
    organisationsidentitet: {
      identitetsbeteckning: identity,
      typ: isPerson
        ? { kod: 'PERSONNUMMER', klartext: 'Personnummer' }
        : { kod: 'ORGANISATIONSNUMMER', klartext: 'Organisationsnummer' },
    },
    namnskyddslopnummer: isPerson ? 1 : null,
    registreringsland: { kod: 'SE-LAND', klartext: 'Sverige' },
    organisationsnamn: {
      ...register,
      organisationsnamnLista: [
        {
          namn: company.name,
          organisationsnamntyp: { kod: 'FORETAGSNAMN', klartext: 'Företagsnamn' },
          registreringsdatum: '2016-04-01',
        },
      ],
    },
    organisationsform: { ...organisationsform, ...register },
    juridiskForm: { ...juridiskForm, ...statistics },
    verksamOrganisation: { kod: 'JA', ...statistics },
    reklamsparr: { kod: 'NEJ', ...statistics },
    avregistreradOrganisation: null,
    avregistreringsorsak: null,
    pagaendeAvvecklingsEllerOmstruktureringsforfarande: null,
    organisationsdatum: {
      registreringsdatum: '2016-04-01T00:00:00.000+00:00',
      infortHosScb: '2016-04-05',
      ...register,
    },
    verksamhetsbeskrivning: { beskrivning: `${does} i ${company.city} och trakten däromkring.`, ...register },
    naringsgrenOrganisation: { sni: [{ kod: company.sni, klartext: does }], ...statistics },
    postadressOrganisation: {
      postadress: {
        coAdress: null,
        utdelningsadress: company.address,
        postnummer: '76100',
        postort: company.city.toUpperCase(),
        land: 'Sverige',
      },
      ...register,
    },
  }
}
