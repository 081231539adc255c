import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { AreaCode } from '../map/schema.ts'
import { findArea } from '../map/store.ts'
import {
  AnswerTextQuery,
  AnswerTextVersion,
  AnswerTextView,
  ChangeAnswerText,
  NewAnswerText,
} from './schema.ts'
import { findAnswerText, listAnswerTexts, listVersions } from './store.ts'
import { presentText, presentVersion } from './view.ts'
import { changeAnswerText, restoreAnswerText, retireAnswerText, writeAnswerText } from './write-text.ts'

const textParam = z.object({ textId: z.uuid() })
const versioned = z.object({ version: z.number().int() })

export const answerTextEndpoints = [
  reading({
    path: '/answer-texts',
    operation: 'listAnswerTexts',
    tag: 'answers',
    summary: 'Texts for answers',
    description: 'What the units have written to be used again, of one area or all, by unit and title.',
    permission: 'answerText.read',
    query: AnswerTextQuery,
    answer: z.object({ items: z.array(AnswerTextView) }),
    errors: ['area.notFound'],
    handle: async (read, { query }, { actor }) => {
      const area = query.area ? await findArea(read, query.area) : undefined
      if (query.area && !area) throw new Problem('area.notFound')
      const rows = await listAnswerTexts(read, { areaId: area?.id, retired: query.retired })
      return { body: { items: rows.map((row) => presentText(row, actor)) } }
    },
  }),
  reading({
    path: '/answer-texts/{textId}',
    operation: 'getAnswerText',
    tag: 'answers',
    summary: 'A text with its history',
    description: 'The text as it is, and every version of it with who wrote it, the latest first.',
    permission: 'answerText.read',
    params: textParam,
    answer: AnswerTextView.extend({ history: z.array(AnswerTextVersion) }),
    errors: ['answerText.notFound'],
    handle: async (read, { params }, { actor }) => {
      const row = await findAnswerText(read, params.textId)
      if (!row) throw new Problem('answerText.notFound')
      const history = (await listVersions(read, row.id)).map(presentVersion)
      return { body: { ...presentText(row, actor), history }, version: row.version }
    },
  }),
  changing({
    method: 'post',
    path: '/areas/{code}/answer-texts',
    operation: 'writeAnswerText',
    tag: 'answers',
    summary: 'Write a text for answers',
    description:
      'One that a unit of the caller’s uses again in its answers on the area. All members read it.',
    permission: 'answerText.write',
    params: z.object({ code: AreaCode }),
    body: NewAnswerText,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['area.notFound', 'responsibility.unknownUnit', 'answerText.titleTaken'],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { id: await writeAnswerText(tx, actor, now, params.code, body) },
    }),
  }),
  changing({
    method: 'patch',
    path: '/answer-texts/{textId}',
    operation: 'changeAnswerText',
    tag: 'answers',
    summary: 'Change a text for answers',
    description: 'Only what is sent is changed. Answers that have been given with it stay as they are.',
    permission: 'answerText.write',
    versioned: true,
    params: textParam,
    body: ChangeAnswerText,
    answer: versioned,
    errors: ['answerText.notFound', 'answerText.retired', 'answerText.titleTaken'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await changeAnswerText(tx, actor, now, { id: params.textId, version: ifVersion }, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/answer-texts/{textId}/retirement',
    operation: 'retireAnswerText',
    tag: 'answers',
    summary: 'Retire a text for answers',
    description: 'It is no longer offered to those who answer. It is kept, and can be used again.',
    permission: 'answerText.retire',
    versioned: true,
    params: textParam,
    answer: versioned,
    errors: ['answerText.notFound', 'answerText.retired'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await retireAnswerText(tx, actor, now, { id: params.textId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/answer-texts/{textId}/restoration',
    operation: 'restoreAnswerText',
    tag: 'answers',
    summary: 'Use a retired text again',
    description: 'As it was when it was retired.',
    permission: 'answerText.retire',
    versioned: true,
    params: textParam,
    answer: versioned,
    errors: ['answerText.notFound', 'answerText.notRetired', 'answerText.titleTaken'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await restoreAnswerText(tx, actor, now, { id: params.textId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
]
