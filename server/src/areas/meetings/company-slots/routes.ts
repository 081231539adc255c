import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { bookSlot } from './book-slot.ts'
import { cancelSlot } from './cancel-slot.ts'
import { offerSlots, takeOfferBack } from './offer-slots.ts'
import { openSlots, withdrawSlot } from './open-slots.ts'
import { CaseSlotView, NewSlots, SlotsView } from './schema.ts'
import { showSlotOfCase, showSlots } from './view.ts'

const meetingParam = z.object({ meetingId: z.uuid() })
const slotParam = z.object({ slotId: z.uuid() })
const caseParam = z.object({ caseId: z.uuid() })

export const companySlotEndpoints = [
  reading({
    path: '/meetings/{meetingId}/slots',
    operation: 'listMeetingSlots',
    tag: 'meetings',
    summary: 'Times for companies at a meeting',
    description:
      'Those that are free and those that are booked. Of one that is booked for a case which the reader may not read, only that it is taken.',
    permission: 'meeting.read',
    params: meetingParam,
    answer: SlotsView,
    errors: ['meeting.notFound'],
    handle: async (read, { params }, { actor, now }) => ({
      body: await showSlots(read, params.meetingId, actor, now),
    }),
  }),
  changing({
    method: 'post',
    path: '/meetings/{meetingId}/slots',
    operation: 'openMeetingSlots',
    tag: 'meetings',
    summary: 'Open times for companies at a meeting',
    description: 'One or several of the same length, one after the other, within the meeting.',
    permission: 'meeting.lead',
    params: meetingParam,
    body: NewSlots,
    answer: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    errors: [
      'meeting.notFound',
      'meeting.notPlanned',
      'meeting.inThePast',
      'meetingSlot.outside',
      'meetingSlot.overlaps',
    ],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { ids: await openSlots(tx, actor, now, params.meetingId, body) },
    }),
  }),
  changing({
    method: 'post',
    path: '/meeting-slots/{slotId}/withdrawal',
    operation: 'withdrawMeetingSlot',
    tag: 'meetings',
    summary: 'Take a free time back',
    description: 'One that is booked is cancelled instead, so that the company hears of it.',
    permission: 'meeting.lead',
    params: slotParam,
    answer: z.null(),
    status: 204,
    errors: ['meetingSlot.notFound', 'meetingSlot.taken', 'meetingSlot.gone'],
    handle: async (tx, { params }, { actor, now }) => {
      await withdrawSlot(tx, actor, now, params.slotId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-slots/{slotId}/booking',
    operation: 'bookMeetingSlot',
    tag: 'meetings',
    summary: 'Book a time for the company of a case',
    description:
      'The case stands on the agenda, and the company gets a mail with the time for its calendar, which says nothing else of the meeting.',
    permission: 'case.inviteCompany',
    params: slotParam,
    body: z.strictObject({ caseId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: [
      'meetingSlot.notFound',
      'meetingSlot.taken',
      'meetingSlot.gone',
      'meetingSlot.begun',
      'meetingSlot.already',
      'meetingItem.already',
      'meeting.notFound',
      'case.notFound',
      'case.closed',
    ],
    handle: async (tx, { params, body }, { kit, actor, now }) => {
      await bookSlot(tx, kit, actor, now, params.slotId, body.caseId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/meeting-slots/{slotId}/cancellation',
    operation: 'cancelMeetingSlot',
    tag: 'meetings',
    summary: 'Give up the time of a company',
    description:
      'By those who take part in its case or lead the meeting. The company is written to, and the time is free for others.',
    permission: 'meeting.read',
    params: slotParam,
    answer: z.null(),
    status: 204,
    errors: [
      'meetingSlot.notFound',
      'meetingSlot.notBooked',
      'meetingSlot.begun',
      'meeting.notFound',
      'case.notFound',
    ],
    handle: async (tx, { params }, { kit, actor, now }) => {
      await cancelSlot(tx, kit, actor, now, params.slotId)
      return { body: null }
    },
  }),
  reading({
    path: '/cases/{caseId}/slot',
    operation: 'getSlotOfCase',
    tag: 'meetings',
    summary: 'The time that the company of a case has at a meeting',
    description: 'What is booked, whether the company has been asked to choose, and which times are free.',
    permission: 'case.read',
    params: caseParam,
    answer: CaseSlotView,
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, now }) => ({
      body: await showSlotOfCase(read, params.caseId, actor, now),
    }),
  }),
  changing({
    method: 'put',
    path: '/cases/{caseId}/slot-offer',
    operation: 'offerSlotsToCompany',
    tag: 'meetings',
    summary: 'Ask the company of a case to choose a time',
    description:
      'Among the free times of a series of meetings. The company gets a mail that leads to its page, where it chooses.',
    permission: 'case.inviteCompany',
    params: caseParam,
    body: z.strictObject({ seriesId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: [
      'case.notFound',
      'case.closed',
      'series.notFound',
      'series.ended',
      'meetingSlot.noneFree',
      'meetingSlot.already',
    ],
    handle: async (tx, { params, body }, { kit, actor, now }) => {
      await offerSlots(tx, kit, actor, now, params.caseId, body.seriesId)
      return { body: null }
    },
  }),
  changing({
    method: 'delete',
    path: '/cases/{caseId}/slot-offer',
    operation: 'endSlotOffer',
    tag: 'meetings',
    summary: 'No longer ask the company to choose a time',
    description: 'What it has chosen already stays booked.',
    permission: 'case.inviteCompany',
    params: caseParam,
    answer: z.null(),
    status: 204,
    errors: ['case.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await takeOfferBack(tx, actor, now, params.caseId)
      return { body: null }
    },
  }),
]
