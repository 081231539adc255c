import { factOf } from '../../../platform/events/recorded.ts'
import type { NoticeDecision } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'
import { findOfficer } from '../taking-part-store.ts'

type Named = 'combinedAnswer.signOffAsked' | 'combinedAnswer.signedOff' | 'combinedAnswer.objected'

export const signOffNotices = {
  'combinedAnswer.signOffAsked': {
    tells: async (tx, event) => {
      const partIds = Array.isArray(event.data['partIds']) ? event.data['partIds'].map(String) : []
      const officers = new Set<string>()
      for (const partId of partIds) officers.add((await findOfficer(tx, partId)) ?? '')
      const to = [...officers].filter(Boolean).map((member) => ({ member, unit: null }))
      const leadsTo = `/cases/${event.caseId}?tab=answer`
      return [{ to, group: 'waits', why: 'officer', leadsTo }]
    },
  },
  'combinedAnswer.signedOff': {
    tells: (tx, event) =>
      tellAccountable(tx, event, { group: 'cases', words: { part: factOf(event, 'title') ?? '' } }),
  },
  'combinedAnswer.objected': {
    tells: (tx, event) =>
      tellAccountable(tx, event, {
        group: 'waits',
        words: { part: factOf(event, 'title') ?? '' },
        leadsTo: `/cases/${event.caseId}?tab=answer`,
      }),
  },
} satisfies Record<Named, NoticeDecision>
