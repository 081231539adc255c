import { changing } from '../../../platform/http/endpoint.ts'
import { words } from '../../../platform/i18n/words.ts'
import { changeCases } from './change-cases.ts'
import { BulkResult, ChangeCases } from './schema.ts'

export const bulkEndpoints = [
  changing({
    method: 'post',
    path: '/case-changes',
    operation: 'changeCases',
    tag: 'cases',
    summary: 'Change many cases at once',
    description:
      'A next step, a date that each company is told, or somebody who is asked to take over. Each case is changed by the rules that hold for it alone, and answered for by itself: what is refused for one does not stop the others. No version is needed.',
    permission: 'case.changeMany',
    body: ChangeCases,
    answer: BulkResult,
    errors: ['promise.inThePast', 'promise.reasonMissing'],
    handle: async (tx, { body }, { actor, now, kit, locale }) => ({
      body: await changeCases(tx, { kit, actor, now }, body, words(locale)),
    }),
  }),
]
