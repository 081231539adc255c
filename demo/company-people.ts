/**
 * Invented people at the companies of the demonstration, who sign in by e-identification. Their numbers are those of
 * content/companies.ts: nobody has them.
 */
export type CompanyPerson = {
  /** Stable: the `sub` that the sign-in service gives. */
  readonly subject: string
  readonly name: string
  /** Twelve digits. */
  readonly personalNumber?: string
  /** The organisation that has given them an e-identification for their work; ten digits. */
  readonly organisation?: { readonly number: string; readonly name: string }
  /** Level of assurance. */
  readonly acr: string
  /** Whom one becomes, for whoever chooses. */
  readonly what: string
  readonly whatEn: string
}

export const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3'
export const LOA2 = 'http://id.elegnamnden.se/loa/1.0/loa2'

export const companyPeople: readonly CompanyPerson[] = [
  {
    subject: 'company.peter.alvin',
    name: 'Peter Alvin',
    organisation: { number: '5299990456', name: 'Solvikens Camping & Stugor AB' },
    acr: LOA3,
    what: 'E-legitimation i tjänsten hos Solvikens Camping & Stugor AB, som har flera ärenden.',
    whatEn: 'With an e-identification for work at Solvikens Camping & Stugor AB, which has several cases.',
  },
  {
    subject: 'company.frida.lonn',
    name: 'Frida Lönn',
    personalNumber: '189809159883',
    acr: LOA3,
    what: 'Egen e-legitimation. Har enskild firma, Tassens Hunddagis, som har en fråga att svara på.',
    whatEn:
      'With an e-identification of her own. A sole trader, Tassens Hunddagis, with a question to answer.',
  },
  {
    subject: 'company.nils.berg',
    name: 'Nils Berg',
    personalNumber: '189001019802',
    acr: LOA3,
    what: 'Egen e-legitimation och inget företag: får inte se något förrän han har visat sin adress med en kod.',
    whatEn:
      'With an e-identification of his own and no company: sees nothing until he has shown his address by a code.',
  },
  {
    subject: 'company.vera.lind',
    name: 'Vera Lind',
    organisation: { number: '5299990456', name: 'Solvikens Camping & Stugor AB' },
    acr: LOA2,
    what: 'E-legitimation på för låg tillitsnivå: släpps inte in.',
    whatEn: 'With an e-identification of too low a level of assurance: is not let in.',
  },
]
