import type { Shape } from '../shape.ts'
import type sv from '../sv/about.ts'

export default {
  title: 'About the guide and your data',
  lead: 'The business guide (Företagslotsen) is the one way in to {{municipality}} for companies. A question gets one person who is responsible, also when several units must answer.',
  contact: 'Contact us',
  'contact.none': 'Ask your question on this website, and you will hear from us the next working day.',
  'contact.hours':
    'We answer questions the next working day. Guide meetings are held on Thursdays 2–\u20604 pm, in even weeks.',
  unit: 'Unit',
  phone: 'Phone',
  email: 'E-mail',

  data: 'How we handle your data',
  'data.why':
    '{{municipality}} processes your name, your contact details and what you write in order to answer your question. The legal basis is that it is a task in the public interest and that the municipality must register official documents (article 6.1 e and c of the General Data Protection Regulation).',
  'data.who':
    'Those who are to answer the question read it. Each board, and each joint authority or company that takes part, is responsible for its own data.',
  'data.sole':
    'If you are a sole trader, the organisation number is your personal identity number. Only those who need it can see it, and it never stands in addresses or e-mails.',
  'data.public':
    'What you send to the municipality becomes an official document. Somebody may ask to read it. We then first consider whether anything is confidential.',
  'data.keep':
    'A question that is started and never sent is removed after seven days. Questions that are sent are kept for as long as the Archives Act and the municipality’s retention plan say.',
  'data.search': 'What you search for under “Who is responsible?” is not kept.',
  'data.rights':
    'You have the right to know what data we hold on you, and to have errors corrected. If you are not satisfied you can complain to the Swedish Authority for Privacy Protection.',

  cookies: 'Cookies',
  'cookies.lead':
    'We only use cookies that the pages need in order to work. That is why we do not ask for permission. We do not measure what you do, and nothing is sent to anyone else.',
  'cookies.name': 'Name',
  'cookies.for': 'Used for',
  'cookies.lasts': 'Kept',
  'cookies.lang.for': 'Remembers whether you chose Swedish or English',
  'cookies.lang.lasts': 'One year',
  'cookies.companyCode.for': 'Remembers in which browser you asked for a code to your e-mail address',
  'cookies.companyCode.lasts': 'Until the code is used or has run out, at most 15 minutes',
  'cookies.companySignIn.for':
    'Remembers while you sign in by e-identification that the same person comes back',
  'cookies.companySignIn.lasts': 'At most 15 minutes',
  'cookies.company.for': 'Keeps you signed in to My cases',
  'cookies.company.lasts': 'Until signing out, at most 2 hours',
  'cookies.signIn.for': 'Remembers during sign-in that the same person comes back. Only for staff',
  'cookies.signIn.lasts': 'At most 15 minutes',
  'cookies.session.for': 'Keeps staff signed in. You who ask do not get it.',
  'cookies.session.lasts': 'Until signing out, at most 12 hours',

  'access.title': 'Accessibility',
  'access.lead':
    '{{municipality}} is behind this website. Everyone should be able to use it. Here you can read how well it follows the Act on Accessibility to Digital Public Services, what is lacking and how to tell us.',
  'access.actor': 'Public body',
  'access.service': 'Service',
  'access.service.name':
    'Företagslotsen: asking a question, finding who is responsible and following one’s case',
  'access.conformity': 'How well is the Act followed?',
  'access.conformity.partly':
    'The website is partially compliant with the Act, because of what is lacking below.',
  'access.gaps': 'What is lacking, and why',
  'access.gap.files':
    'Files from the municipality, such as PDF, may lack headings and descriptions of pictures. They are made in other programs and not checked here. Ask for the content in another way and we will arrange it.',
  'access.gap.wording':
    'The pages have not been tried together with people who use screen readers. There may be obstacles that we do not know of.',
  'access.gap.enhanced': 'Texts that officers have written in Swedish are not translated into English.',
  'access.assessed': 'Assessed',
  'access.updated': 'Statement updated',
  'access.method': 'How we tested',
  'access.method.text':
    'Our own check against WCAG 2.2 level AA: automated examination of every page in light and dark, use with the keyboard alone, at phone width, with enlarged text and without scripts.',
  'access.feedback': 'Have you found an obstacle?',
  'access.feedback.text':
    'Tell us, and we will mend it or give you what you need in another way. You can also ask a question on this website.',
  'access.feedback.do': 'Tell us about an obstacle',
  'access.report': 'Report to Digg',
  'access.report.text':
    'The Agency for Digital Government (Digg) sees that the Act is followed. If you are not satisfied with how we handle your comments you can report it there.',
  'access.report.do': 'Report lacking accessibility to Digg (in Swedish)',
  'access.burden': 'Exceptions as a disproportionate burden (section 12)',
  'access.burden.none': 'We invoke no such exception.',
  'access.outside': 'Content outside the Act (section 9)',
  'access.outside.text': 'Files that companies send in themselves and that we have not made.',
} satisfies Shape<typeof sv>
