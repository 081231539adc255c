/** De hos företaget som följer ett ärende, som medarbetare ser dem. */
export default {
  title: 'Fler som följer ärendet',
  none: 'Ingen mer än kontaktpersonen.',
  add: 'Lägg till någon som följer ärendet',
  'add.lead': 'Personen får en egen länk med e-post, ser samma sida som kontaktpersonen och får samma mejl.',
  'add.submit': 'Lägg till',
  'add.done': '{{name}} är tillagd och får ett mejl.',
  name: 'Namn',
  email: 'E-post',
  by: 'Tillagd av {{name}}',
  'by.company': 'Tillagd av företaget',
  waits: 'Väntar på att släppas in',
  letIn: 'Släpp in',
  'letIn.done': '{{name}} är insläppt och får ett mejl.',
  remove: 'Ta bort',
  'remove.done': '{{name}} är borttagen. Länkarna fungerar inte längre.',
} as const
