/** Tillsynsbesök i kalendrar: mejlen till den som gör besöket och till företaget, och orden i själva kalendern. */
export default {
  place: 'Plats: {{place}}',
  'own.title': 'Tillsynsbesök',
  'own.about': 'Mer om besöket: {{link}}',
  'own.invited': 'Tillsynsbesök {{when}}',
  'own.changed': 'Ändrat tillsynsbesök: {{when}}',
  'own.gone': 'Tillsynsbesöket {{when}} gäller inte längre',
  'own.uninvited': 'Någon annan gör tillsynsbesöket {{when}}',
  'own.link': 'Öppna besöket',
  'own.foot': 'Mejlet kommer från Farled. Du får det för att du gör besöket.',
  'company.title': 'Tillsynsbesök från {{municipality}}',
  'company.unit': '{{unit}} ({{inspector}}): {{subject}}',
  'company.prepare': 'Ha detta redo: {{prepare}}',
  'company.about': 'Passar inte tiden? Be om en annan på {{link}}. Ett nej i kalendern ändrar inte besöket.',
  'company.invited': 'Tillsynsbesök {{when}}',
  'company.changed': 'Ändrat tillsynsbesök: {{when}}',
  'company.gone': 'Tillsynsbesöket {{when}} gäller inte längre',
  'company.uninvited': 'Du är inte längre kontaktperson för tillsynsbesöket {{when}}',
  'company.link': 'Se vilka besök som gäller',
  'company.foot':
    'Du får mejlet för att du är kontaktperson för besöket. Har det blivit fel? Hör av dig till enheten som gör besöket.',
} as const
