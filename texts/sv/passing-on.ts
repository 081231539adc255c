/** Mejlet till den som tar över när en kollega slutar, lämnar en enhet eller inte längre är lots. */
export default {
  'mail.subject_one': 'Du tar över ett ärende från {{from}}',
  'mail.subject_other': 'Du tar över {{count}} ärenden från {{from}}',
  'mail.greeting': 'Hej {{name}}!',
  'mail.lead':
    '{{from}} svarar inte längre för det som står här nedanför. Det är ditt från och med nu. Företagen har fått veta ditt namn i de ärenden du är helhetsansvarig för.',
  'mail.cases_one': 'Du är helhetsansvarig för',
  'mail.cases_other': 'Du är helhetsansvarig för {{count}} ärenden',
  'mail.parts_one': 'Du är handläggare för en del',
  'mail.parts_other': 'Du är handläggare för {{count}} delar',
  'mail.nextSteps_one': 'Du tar nästa steg i',
  'mail.nextSteps_other': 'Du tar nästa steg i {{count}} ärenden',
  'mail.restricted': '(begränsat)',
  'mail.link': 'Öppna Min dag',
  'mail.foot': 'Du får ett enda brev om detta. Det kommer från Farled, {{municipality}}.',
} as const
