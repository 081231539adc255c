import type { CompanyPerson } from './company-people.ts'
import type { DemoPerson } from './people.ts'

/** What a newcomer needs to know, and nothing else. */
export function greet(at: {
  publicUrl: string
  mailUrl: string
  people: readonly DemoPerson[]
  companyPeople: readonly CompanyPerson[]
}): void {
  const featured = at.people.filter((person) => person.featuredEn)
  const width = Math.max(...featured.map(({ name }) => name.length))
  const lines = [
    '',
    'Farled is running with the demonstration municipality.',
    '',
    `  As a company        ${at.publicUrl}/`,
    `  Its own cases       ${at.publicUrl}/mina`,
    `  As staff            ${at.publicUrl}/app/`,
    `  Mails, to answer    ${at.mailUrl}/`,
    '',
    'Sign in as any of the staff; no password is asked for. Good ones to begin with:',
    ...featured.map((person) => `  ${person.name.padEnd(width)}  ${person.featuredEn ?? ''}`),
    '',
    'At /mina sign in as a company: by e-identification as one of those who are shown, or by a',
    'code to peter.alvin@campingen.example, which comes among the mails. Good ones to begin with:',
    ...at.companyPeople.slice(0, 2).map(({ name, whatEn }) => `  ${name.padEnd(width)}  ${whatEn}`),
    '',
    'Stop with Ctrl-C. What you do is kept in ./data; npm run db:reset starts afresh.',
    '',
  ]
  console.log(lines.join('\n'))
}
