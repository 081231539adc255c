import type { DemoPerson } from './people.ts'

/** What a newcomer needs to know, and nothing else. */
export function greet(at: { publicUrl: string; mailUrl: string; people: readonly DemoPerson[] }): void {
  const featured = at.people.filter((person) => person.featuredEn)
  const width = Math.max(...featured.map(({ name }) => name.length))
  const lines = [
    '',
    'Farled is running with the demonstration municipality.',
    '',
    `  As a company        ${at.publicUrl}/`,
    `  As staff            ${at.publicUrl}/app/`,
    `  The mails it sends  ${at.mailUrl}/`,
    '',
    'Sign in as any of the staff; no password is asked for. Good ones to begin with:',
    ...featured.map((person) => `  ${person.name.padEnd(width)}  ${person.featuredEn ?? ''}`),
    '',
    'Stop with Ctrl-C. What you do is kept in ./data; npm run db:reset starts afresh.',
    '',
  ]
  console.log(lines.join('\n'))
}
