import { sql } from 'kysely'
import type { WaitingSource } from '../my-day/asker.ts'
import { heldBy } from '../my-day/held-by-store.ts'

/** The combined answer as it now is, that the officer of an answered part has been asked to sign off. */
export const signOffsWaiting: WaitingSource = (asker) => sql`
  select 'signOff', s.case_id, p.id, p.title, null::date, s.asked_at, p.officer_id
  from part p join sign_off s on s.part_id = p.id and s.answered_at is null
  join combined_answer d on d.id = s.draft_id and d.status = 'draft' and d.version = s.text_version
  where p.status = 'answered' and ${heldBy(asker, sql`p.officer_id`, sql`p.unit_id`)}`
