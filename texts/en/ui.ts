import type { Shape } from '../shape.ts'
import type sv from '../sv/ui.ts'

export default {
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading …',
  toasts: 'Messages',
  undo: 'Undo',
  'undo.done': 'It has been undone.',

  week: 'wk\u00a0{{week}}',
  'week.withYear': 'wk\u00a0{{week}}\u00a0{{year}}',

  'error.silent': 'The server does not answer.',
  'error.silent.do': 'It may be the network where you are. Try again in a while.',
  'error.unknown': 'The page could not be shown.',
  'error.unknown.do': 'The fault is ours. Try again, and contact support if it goes on.',
  'error.retry': 'Try again',
  'error.trace': 'For support: {{id}}',

  'field.optional': '(optional)',
  'field.left_one': '{{count}} character left',
  'field.left_other': '{{count}} characters left',
  'field.over_one': '{{count}} character too many',
  'field.over_other': '{{count}} characters too many',
  'form.kept': 'What you wrote is still here.',
  'form.draftKept': 'The draft is kept on this computer.',
  'form.restored': 'Your draft from',
  'form.throwAway': 'Throw away the draft',

  'conflict.title': 'Somebody else changed this first',
  'conflict.lead':
    'While you were writing, somebody else saved a change. Both versions are kept. Choose which one should apply.',
  'conflict.what': 'Detail',
  'conflict.mine': 'Yours',
  'conflict.theirs': 'What is saved',
  'conflict.keepMine': 'Save mine',
  'conflict.takeTheirs': 'Keep what is saved',

  'table.choose': 'Select {{name}}',
  'table.chooseAll': 'Select all shown',
  'table.chooseNone': 'Clear selection',
  'table.chosen_one': '{{count}} selected',
  'table.chosen_other': '{{count}} selected',
  'table.shown_one': '{{count}} row shown',
  'table.shown_other': '{{count}} rows shown',
  'table.more': 'Show more',

  'palette.title': 'Search and do',
  'palette.label': 'Search, or write what you want to do',
  'palette.placeholder': 'Search, or write what you want to do',
  'palette.found': 'Suggestions',
  'palette.searching': 'Searching …',
  'palette.none': 'Nothing was found for “{{text}}”. Try fewer or other words.',
  'palette.count_one': '{{count}} suggestion',
  'palette.count_other': '{{count}} suggestions',

  'keys.title': 'Keyboard shortcuts',
  'keys.single': 'Use single-key shortcuts',
  'keys.enter': 'Enter',
  'keys.group.everywhere': 'Everywhere',
  'keys.group.list': 'In lists',
  'keys.next': 'Next row',
  'keys.previous': 'Previous row',
  'keys.choose': 'Select the row',
} satisfies Shape<typeof sv>
