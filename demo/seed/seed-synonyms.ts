import { writeSynonym } from '../../server/src/areas/responsibility/synonyms/write-synonym.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { synonyms } from '../content/synonyms.ts'
import { need, type Town } from './town.ts'

/** The words that pilots have added to the search. */
export async function seedSynonyms(tx: Tx, now: Date, town: Town): Promise<void> {
  for (const { by, phrase, means = null, area = null } of synonyms)
    await writeSynonym(tx, need(town.people, by), now, { phrase, means, area })
}
