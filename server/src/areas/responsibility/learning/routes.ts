import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { AreaCode } from '../map/schema.ts'
import { LearningView } from './schema.ts'
import { setWordAside, switchLearning, takeWordBack } from './steer-learning.ts'
import { getLearning, listLearned } from './store.ts'
import { presentLearning } from './view.ts'

const wordParam = z.object({ code: AreaCode, word: z.string().min(1).max(40) })
const nothing = z.object({})

export const learningEndpoints = [
  reading({
    path: '/learned-words',
    operation: 'listLearnedWords',
    tag: 'areas',
    summary: 'What the search has learned',
    description:
      'Words that settled cases of an area were asked with, by area, with those that have been set aside. Only cases that are open within the cooperation teach, and never a name or a number.',
    permission: 'learning.read',
    answer: LearningView,
    errors: [],
    handle: async (read, _input, { actor }) => ({
      body: presentLearning(await getLearning(read), await listLearned(read), actor),
    }),
  }),
  changing({
    method: 'post',
    path: '/areas/{code}/learned-words/{word}/set-aside',
    operation: 'setLearnedWordAside',
    tag: 'areas',
    summary: 'Do not learn this',
    description: 'The word no longer leads to the area, whatever cases teach. Can be taken back.',
    permission: 'learning.steer',
    params: wordParam,
    answer: nothing,
    errors: ['area.notFound', 'learnedWord.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await setWordAside(tx, actor, now, params)
      return { body: {} }
    },
  }),
  changing({
    method: 'post',
    path: '/areas/{code}/learned-words/{word}/taking-back',
    operation: 'takeLearnedWordBack',
    tag: 'areas',
    summary: 'Learn this again',
    description: 'A word that was set aside counts again, as far as cases teach it.',
    permission: 'learning.steer',
    params: wordParam,
    answer: nothing,
    errors: ['area.notFound', 'learnedWord.notSetAside'],
    handle: async (tx, { params }, { actor, now }) => {
      await takeWordBack(tx, actor, now, params)
      return { body: {} }
    },
  }),
  changing({
    method: 'put',
    path: '/search-learning',
    operation: 'switchSearchLearning',
    tag: 'areas',
    summary: 'Switch learning on or off',
    description:
      'Off: nothing is learned, and what was is no longer used. On: it is counted anew from the cases.',
    permission: 'learning.switch',
    body: z.strictObject({ learns: z.boolean() }),
    answer: nothing,
    errors: [],
    handle: async (tx, { body }, { actor, now }) => {
      await switchLearning(tx, actor, now, body.learns)
      return { body: {} }
    },
  }),
]
