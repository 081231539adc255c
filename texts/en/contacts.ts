/** Those at the company who follow a case, as staff see them. */
export default {
  title: 'Others who follow the case',
  none: 'Nobody but the contact person.',
  add: 'Add somebody who follows the case',
  'add.lead':
    'They get a link of their own by e-mail, see the same page as the contact person and get the same e-mails.',
  'add.submit': 'Add',
  'add.done': '{{name}} is added and gets an e-mail.',
  name: 'Name',
  email: 'E-mail',
  by: 'Added by {{name}}',
  'by.company': 'Added by the company',
  waits: 'Waits to be let in',
  letIn: 'Let in',
  'letIn.done': '{{name}} is let in and gets an e-mail.',
  remove: 'Remove',
  'remove.done': '{{name}} is removed. Their links work no longer.',
} as const
