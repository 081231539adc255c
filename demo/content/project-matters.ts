/** What the lots takes up about projects: one that it has decided on, and an overlap that it is about to. */

export const decidedProject = {
  project: 'Översyn av lastzoner i centrum',
  question: 'Kan vi prova nya lasttider på Stora Brogatan redan i vinter?',
  note: 'Butikerna vill kunna lasta på morgonen. Räddningstjänsten har inget att invända om körfältet hålls fritt.',
  decision:
    'Vi provar leveranser före klockan 10 på Stora Brogatan till och med mars, och frågar butikerna efteråt.',
  action: 'Berätta för butikerna på Stora Brogatan vad som gäller under provet.',
  by: 'nadia.petrova',
} as const

export const overlapToCome = {
  projects: ['Ny dagvattenledning i Hamnvägen', 'Ny beläggning på Hamnvägen'],
  question: 'Kan beläggningen vänta tills ledningen ligger, så att gatan grävs upp en gång?',
} as const
