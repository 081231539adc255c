import type { Shape } from '../shape.ts'
import type sv from '../sv/visit-mail.ts'

/** Inspection visits in calendars: the mails to whoever makes the visit and to the company, and the words in the calendar. */
export default {
  place: 'Place: {{place}}',
  'own.title': 'Inspection visit',
  'own.about': 'More about the visit: {{link}}',
  'own.invited': 'Inspection visit {{when}}',
  'own.changed': 'Changed inspection visit: {{when}}',
  'own.gone': 'The inspection visit {{when}} no longer holds',
  'own.uninvited': 'Somebody else makes the inspection visit {{when}}',
  'own.link': 'Open the visit',
  'own.foot': 'This e-mail comes from Farled. You get it because you make the visit.',
  'company.title': 'Inspection visit from {{municipality}}',
  'company.unit': '{{unit}} ({{inspector}}): {{subject}}',
  'company.prepare': 'Please have ready: {{prepare}}',
  'company.about':
    'Does the time not suit you? Ask for another at {{link}}. A no in the calendar does not change the visit.',
  'company.invited': 'Inspection visit {{when}}',
  'company.changed': 'Changed inspection visit: {{when}}',
  'company.gone': 'The inspection visit {{when}} no longer holds',
  'company.uninvited': 'You are no longer the contact for the inspection visit {{when}}',
  'company.link': 'See which visits hold',
  'company.foot':
    'You get this e-mail because you are the contact for the visit. Is it a mistake? Contact the unit that makes the visit.',
} satisfies Shape<typeof sv>
