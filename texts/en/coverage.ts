import type { Shape } from '../shape.ts'
import type sv from '../sv/coverage.ts'

export default {
  title: 'Coverage',
  lead: 'Does a question in every area reach somebody who is present and may answer? It is tried now, with each person’s rights.',
  'green.title': 'Every question reaches somebody',
  'green.text_one': 'The only area has a unit where somebody is present and can take it.',
  'green.text_other': 'All {{count}} areas have a unit where somebody is present and can take it.',
  'red.title_one': '{{count}} thing must be mended',
  'red.title_other': '{{count}} things must be mended',
  'warns.heading': 'Should be mended',
  'warns.none': 'Nothing more to mend.',

  'kind.nobodyOnDuty': 'No pilot is on duty',
  'kind.nobodyOnDuty.what':
    'Whoever is on duty is away or may not offer parts. New questions stay where they are.',
  'kind.areaWithoutUnit': 'Areas without an accountable unit',
  'kind.areaWithoutUnit.what': 'No unit answers the questions.',
  'kind.areaWithNobodyPresent': 'Areas where nobody can take a question',
  'kind.areaWithNobodyPresent.what': 'The unit has nobody present who may take a part, and nobody stands in.',
  'kind.limitWithoutSource': 'Limits of law without a source',
  'kind.limitWithoutSource.what':
    'It does not say where in the law the time comes from, so nobody can check it.',
  'kind.areaNotFound': 'Areas that the search does not find',
  'kind.areaNotFound.what': 'They have neither keywords nor example questions.',
  'kind.unitWithoutHead': 'Units without a head',
  'kind.unitWithoutHead.what': 'When somebody is away without a deputy, it goes to the one on duty.',
  'kind.unitWithoutContact': 'Units without telephone and e-mail',
  'kind.unitWithoutContact.what': 'Whoever looks for who answers gets no way there.',
  'kind.unitWithNothing': 'Units with no task on the map',
  'kind.unitWithNothing.what': 'They answer for no area, and nobody is to ask them.',

  'opening.heading': 'The companies’ pages',
  'opening.open': 'Open',
  'opening.closed': 'Closed',
  'opening.since': 'Opened by {{name}}',
  'opening.sinceUnknown': 'Opened',
  'opening.closedBy': 'Closed by {{name}}',
  'opening.never': 'The pages have never been open. Until they are, only staff take in questions.',
  'opening.stays':
    'The pages stay open although something must be mended. A closed door helps no company, so mend it instead.',
  'opening.act.open': 'Open to companies',
  'opening.act.close': 'Close …',
  'opening.blocked': 'The pages can be opened when what must be mended is done.',
  'opening.opened': 'Companies can ask now.',
  'opening.close.title': 'Close the companies’ pages',
  'opening.close.text':
    'Companies can’t ask anything new until you open again. They follow cases under way as usual.',
  'opening.close.reason': 'Why?',
  'opening.close.do': 'Close the pages',
  'opening.close.done': 'The companies’ pages are closed.',
} satisfies Shape<typeof sv>
