export type DemoMessageTemplate = {
  kind: 'message' | 'note'
  /** Null for the whole municipality. */
  unit: string | null
  /** Subject of the member who wrote it. */
  by: string
  title: string
  body: string
  bodyEn?: string
}

/** What is written to companies, and among colleagues, so often that it has been written down. */
export const messageTemplates: readonly DemoMessageTemplate[] = [
  {
    kind: 'message',
    unit: null,
    by: 'amira.haddad',
    title: 'Tack för kompletteringen',
    body: 'Hej {{contact}}!\n\nTack, vi har fått det ni skickade i ärende {{caseNumber}}. Nu har vi det vi behöver för att gå vidare.\n\n{{accountable}} håller ihop ärendet och hör av sig till er om något är oklart.\n\nVänliga hälsningar\n{{writer}}',
    bodyEn:
      'Hello {{contact}},\n\nThank you, we have received what you sent in case {{caseNumber}}. We now have what we need to go on.\n\n{{accountable}} is in charge of the case and will contact you if anything is unclear.\n\nKind regards\n{{writer}}',
  },
  {
    kind: 'message',
    unit: null,
    by: 'amira.haddad',
    title: 'Datumet har flyttats',
    body: 'Hej {{contact}}!\n\nVi behöver mer tid för ert ärende, {{caseNumber}}, än vi trodde. Nu räknar vi med att ni får besked {{promisedDay}}. Vi är ledsna om det ställer till det för er.\n\nHar ni något datum som vi behöver ta hänsyn till? Svara här, så ser vi vad som går att göra.\n\nVänliga hälsningar\n{{writer}}',
    bodyEn:
      'Hello {{contact}},\n\nWe need more time for your case, {{caseNumber}}, than we thought. We now expect to answer you on {{promisedDay}}. We are sorry if this causes you trouble.\n\nIs there a date that we should know of? Answer here, and we will see what can be done.\n\nKind regards\n{{writer}}',
  },
  {
    kind: 'message',
    unit: null,
    by: 'amira.haddad',
    title: 'Erbjud möte med företagslotsen',
    body: 'Hej {{contact}}!\n\nEr fråga berör flera av kommunens enheter. Därför vill vi gärna träffa er tillsammans, så att ni slipper ställa samma fråga flera gånger. Mötet tar ungefär en timme och kostar inget. Det går också bra att mötas på video.\n\nSvara med två eller tre tider som passar er, så bokar vi.\n\nVänliga hälsningar\n{{writer}}',
    bodyEn:
      'Hello {{contact}},\n\nYour question concerns several of our units. We would therefore like to meet you together, so that you need not ask the same thing many times. The meeting takes about an hour and costs nothing. We can also meet by video.\n\nAnswer with two or three times that suit you, and we will book one.\n\nKind regards\n{{writer}}',
  },
  {
    kind: 'message',
    unit: null,
    by: 'amira.haddad',
    title: 'Någon annan håller i ärendet nu',
    body: 'Hej {{contact}}!\n\nFrån och med i dag är det {{accountable}} på {{unit}} som håller ihop ert ärende, {{caseNumber}}. Allt ni har skrivit och skickat finns kvar, så ni behöver inte göra något.\n\nVänliga hälsningar\n{{writer}}',
    bodyEn:
      'Hello {{contact}},\n\nFrom today {{accountable}} at {{unit}} is in charge of your case, {{caseNumber}}. Everything that you have written and sent is still there, so you need not do anything.\n\nKind regards\n{{writer}}',
  },
  {
    kind: 'message',
    unit: null,
    by: 'amira.haddad',
    title: 'Påminnelse: vi väntar på svar från er',
    body: 'Hej {{contact}}!\n\nVi har ställt en fråga till er i ärende {{caseNumber}} och behöver ert svar senast {{answerDay}} för att kunna gå vidare. Behöver ni mer tid räcker det att ni skriver det här.\n\nVänliga hälsningar\n{{writer}}',
    bodyEn:
      'Hello {{contact}},\n\nWe have asked you a question in case {{caseNumber}} and need your answer by {{answerDay}} to go on. If you need more time, just write so here.\n\nKind regards\n{{writer}}',
  },
  {
    kind: 'message',
    unit: null,
    by: 'amira.haddad',
    title: 'Frågan vilar över semestern',
    body: 'Hej {{contact}}!\n\nVi har läst det ni skrev. Några av dem som behöver svara är lediga just nu, så ert ärende, {{caseNumber}}, vilar en kort tid. Ni får besked {{promisedDay}}.\n\nBlir det bråttom för er, skriv här. Då ser vi till att någon tar hand om det ändå.\n\nVänliga hälsningar\n{{writer}}',
    bodyEn:
      'Hello {{contact}},\n\nWe have read what you wrote. Some of those who need to answer are on leave, so your case, {{caseNumber}}, rests for a short while. You will hear from us on {{promisedDay}}.\n\nIf it becomes urgent, write here, and we will see to it that somebody takes care of it all the same.\n\nKind regards\n{{writer}}',
  },
  {
    kind: 'message',
    unit: 'bygglov',
    by: 'anna.lindqvist',
    title: 'Be om ritningar',
    body: 'Hej {{contact}}!\n\nFör att kunna svara om ”{{caseTitle}}” behöver vi ritningar från er:\n\n- planritning med mått, i skala 1:100\n- fasadritning, om något ändras utvändigt\n- situationsplan som visar var på tomten det är\n\nLadda upp dem som PDF på er sida i ärendet. Säg till om ni inte har ritningar, så berättar vi hur ni kan få fram dem.\n\nVänliga hälsningar\n{{writer}}',
    bodyEn:
      'Hello {{contact}},\n\nTo assess your question we need drawings from you:\n\n- a floor plan with measures, scale 1:100\n- elevations, if anything changes on the outside\n- a site plan that shows where on the plot it is\n\nUpload them as PDF on your page of the case. Tell us if you have no drawings, and we will explain how to get them.\n\nKind regards\n{{writer}}',
  },
  {
    kind: 'message',
    unit: 'miljo-halsa',
    by: 'maria.kowalczyk',
    title: 'Boka besök i lokalen',
    body: 'Hej {{contact}}!\n\nVi vill gärna se lokalen innan vi svarar. Besöket tar ungefär 45 minuter, och någon från {{company}} behöver vara med.\n\nSvara med två tider som passar er, en vardag mellan 8 och 16.\n\nVänliga hälsningar\n{{writer}}',
  },
  {
    kind: 'note',
    unit: null,
    by: 'amira.haddad',
    title: 'Ringt företaget, inget svar',
    body: 'Ringt {{contact}} på {{company}} utan att få svar. Lämnat meddelande om att vi söker dem i {{caseNumber}}. Nytt försök i morgon.',
  },
  {
    kind: 'note',
    unit: null,
    by: 'amira.haddad',
    title: 'Efter samtal med företaget',
    body: 'Talat med {{contact}} på {{company}}.\n\nDe vill:\nDe har frågat om:\nVi har lovat:\n\n{{accountable}} tar det vidare.',
  },
]
