import { z } from 'zod'
import { changing } from '../../../platform/http/endpoint.ts'
import { SignOffAnswer } from './schema.ts'
import { askForSignOff, signOff } from './sign-off.ts'

export const signOffEndpoints = [
  changing({
    method: 'post',
    path: '/cases/{caseId}/combined-answer/sign-offs',
    operation: 'askForSignOff',
    tag: 'answers',
    summary: 'Ask the units to sign the combined answer off',
    description:
      'Each unit that has answered is asked whether the saved draft says what it said. A text that is changed afterwards must be asked about anew.',
    permission: 'combinedAnswer.compose',
    versioned: true,
    params: z.object({ caseId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['case.notFound', 'case.closed', 'signOff.nothingToAsk'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      await askForSignOff(tx, actor, now, params.caseId, ifVersion)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/sign-offs/{signOffId}/answer',
    operation: 'signOff',
    tag: 'answers',
    summary: 'Sign the combined answer off, or say what is to be changed',
    description:
      'By those who answer for the part. It holds for the text that was asked about, and no other.',
    permission: 'part.work',
    params: z.object({ signOffId: z.uuid() }),
    body: SignOffAnswer,
    answer: z.null(),
    status: 204,
    errors: [
      'signOff.notFound',
      'part.notFound',
      'case.notFound',
      'case.closed',
      'signOff.sent',
      'signOff.otherText',
      'signOff.reasonMissing',
    ],
    handle: async (tx, { params, body }, { actor, now }) => {
      await signOff(tx, actor, now, params.signOffId, body)
      return { body: null }
    },
  }),
]
