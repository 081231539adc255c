import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { Suggestion } from '../asking/schema.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { ChangeSynonym, NewSynonym, SynonymQuery, SynonymView, Trial } from './schema.ts'
import { listSynonyms } from './store.ts'
import { trySynonym } from './try-synonym.ts'
import { presentSynonym } from './view.ts'
import { changeSynonym, restoreSynonym, retireSynonym, writeSynonym } from './write-synonym.ts'

const synonymParam = z.object({ synonymId: z.uuid() })
const versioned = z.object({ version: z.number().int() })

export const synonymEndpoints = [
  reading({
    path: '/search-synonyms',
    operation: 'listSearchSynonyms',
    tag: 'areas',
    summary: 'Synonyms of the search',
    description:
      'What administrators and pilots have written, by phrase. The search’s own list of the language lies under it and is not shown.',
    permission: 'synonym.read',
    query: SynonymQuery,
    answer: z.object({ items: z.array(SynonymView), may: z.object({ write: z.boolean() }) }),
    errors: [],
    handle: async (read, { query }, { actor }) => ({
      body: {
        items: (await listSynonyms(read, query)).map((row) => presentSynonym(row, actor)),
        may: { write: may(responsibilityPermissions['synonym.write'], actor, undefined) },
      },
    }),
  }),
  changing({
    method: 'post',
    path: '/search-synonyms',
    operation: 'writeSearchSynonym',
    tag: 'areas',
    summary: 'Write a synonym',
    description: 'The search uses it from the next question on, in every process.',
    permission: 'synonym.write',
    body: NewSynonym,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['area.notFound', 'synonym.taken', 'synonym.sayOne', 'synonym.sameWord', 'synonym.noWord'],
    handle: async (tx, { body }, { actor, now }) => ({
      body: { id: await writeSynonym(tx, actor, now, body) },
    }),
  }),
  changing({
    method: 'patch',
    path: '/search-synonyms/{synonymId}',
    operation: 'changeSearchSynonym',
    tag: 'areas',
    summary: 'Change a synonym',
    description: 'Only what is sent is changed.',
    permission: 'synonym.write',
    versioned: true,
    params: synonymParam,
    body: ChangeSynonym,
    answer: versioned,
    errors: [
      'area.notFound',
      'synonym.notFound',
      'synonym.retired',
      'synonym.taken',
      'synonym.sayOne',
      'synonym.sameWord',
      'synonym.noWord',
    ],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await changeSynonym(tx, actor, now, { id: params.synonymId, version: ifVersion }, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/search-synonyms/{synonymId}/retirement',
    operation: 'retireSearchSynonym',
    tag: 'areas',
    summary: 'Retire a synonym',
    description: 'The search no longer uses it. It is kept, and can be used again.',
    permission: 'synonym.write',
    versioned: true,
    params: synonymParam,
    answer: versioned,
    errors: ['synonym.notFound', 'synonym.retired'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await retireSynonym(tx, actor, now, { id: params.synonymId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/search-synonyms/{synonymId}/restoration',
    operation: 'restoreSearchSynonym',
    tag: 'areas',
    summary: 'Use a retired synonym again',
    description: 'As it was when it was retired.',
    permission: 'synonym.write',
    versioned: true,
    params: synonymParam,
    answer: versioned,
    errors: ['synonym.notFound', 'synonym.notRetired', 'synonym.taken'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await restoreSynonym(tx, actor, now, { id: params.synonymId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
  reading({
    method: 'post',
    path: '/search-trials',
    operation: 'trySearchSynonym',
    tag: 'areas',
    summary: 'Try a synonym on a question',
    description: 'What the question gives without the synonym, and what it gives with it. Nothing is kept.',
    permission: 'synonym.write',
    body: Trial,
    answer: z.object({ without: Suggestion, with: Suggestion }),
    errors: ['area.notFound', 'synonym.sayOne', 'synonym.sameWord', 'synonym.noWord'],
    handle: async (read, { body }, { today }) => ({ body: await trySynonym(read, body, today) }),
  }),
]
