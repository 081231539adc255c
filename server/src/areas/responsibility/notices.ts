import { factOf, type Recorded } from '../../platform/events/recorded.ts'
import type { Addressee, NoticeDecision, Telling } from '../../platform/notices.ts'
import type { ResponsibilityEventName } from './events.ts'
import { findProposer } from './proposals/store.ts'

const headOf = (unit: string | undefined): Addressee[] => (unit ? [{ unit, heads: true }] : [])

function headsOf(event: Recorded): Addressee[] {
  const units = Array.isArray(event.data['units']) ? event.data['units'] : []
  return units.flatMap((unit) => headOf(String(unit)))
}

/** A file may change a hundred roles at once: the import tells each head once, and not of each role. */
function tellHeadUnlessImported(event: Recorded): Telling[] {
  if (factOf(event, 'importId')) return []
  return [{ to: headOf(factOf(event, 'unitId')), group: 'unit', why: 'head', leadsTo: '/map' }]
}

/** Who is told of each event of the responsibility map. */
export const responsibilityNotices = {
  'responsibility.changed': { tells: (_tx, event) => tellHeadUnlessImported(event) },
  'responsibility.ended': { nobody: 'It comes about by an import, which tells each head once.' },
  'area.added': { nobody: 'It stands in the map.' },
  'area.edited': { nobody: 'It stands on the area’s page.' },
  'map.imported': {
    tells: (_tx, event) => [{ to: headsOf(event), group: 'unit', why: 'head', leadsTo: '/map' }],
  },
  'limit.added': { nobody: 'It holds for no area until one is chosen.' },
  'limit.changed': {
    nobody: 'It stands on the areas’ pages, and the dates that follow are read where they stand.',
  },
  'limit.checked': { nobody: 'Nothing changes by it.' },
  'area.limitChosen': { nobody: 'It stands on the area’s page.' },
  'boundary.written': {
    tells: (_tx, event) =>
      factOf(event, 'importId') ? [] : [{ to: headsOf(event), group: 'unit', why: 'head', leadsTo: '/map' }],
  },
  'boundary.ended': { nobody: 'It stands on the area’s page, with the day it ended.' },
  'map.proposed': {
    tells: (_tx, event) => [
      {
        to: ['unitId', 'fromUnitId'].flatMap((name) => headOf(factOf(event, name))),
        group: 'unit',
        why: 'head',
        leadsTo: '/map',
      },
    ],
  },
  'map.approved': { nobody: 'The last approval changes the map, and that is told.' },
  'map.rejected': {
    tells: async (tx, event) => {
      const member = await findProposer(tx, factOf(event, 'proposalId') ?? '')
      return [{ to: member ? [{ member, unit: null }] : [], group: 'unit', why: 'proposer', leadsTo: '/map' }]
    },
  },
  'map.withdrawn': { nobody: 'Nothing changes by it.' },
  'answerText.written': { nobody: 'It is offered to whoever answers on the area.' },
  'answerText.changed': { nobody: 'Who uses it reads it as it is; its history says who changed what.' },
  'answerText.retired': { nobody: 'It is no longer offered, and stands on the area’s page.' },
  'planTemplate.written': { nobody: 'It is offered to whoever plans a case.' },
  'planTemplate.changed': { nobody: 'Cases that were planned with it stay as they are.' },
  'planTemplate.retired': { nobody: 'It is no longer offered.' },
  'planTemplate.restored': { nobody: 'It is offered again.' },
  'area.usualDaysSaid': { nobody: 'It stands on the area’s page, and in plans where nothing is measured.' },
  'answerText.restored': { nobody: 'It is offered again to whoever answers on the area.' },
  'synonym.written': { nobody: 'The search uses it; it stands on the page of the search’s words.' },
  'synonym.changed': { nobody: 'The search uses it as it is now.' },
  'synonym.retired': { nobody: 'The search no longer uses it, and the page says who retired it.' },
  'synonym.restored': { nobody: 'The search uses it again.' },
  'learnedWord.setAside': { nobody: 'The page of the search’s words says who set it aside.' },
  'learnedWord.takenBack': { nobody: 'It counts again as far as cases teach it.' },
  'learning.switched': { nobody: 'The page of the search’s words says who switched it.' },
} satisfies Record<ResponsibilityEventName, NoticeDecision>
