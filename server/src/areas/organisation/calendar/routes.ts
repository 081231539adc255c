import { z } from 'zod'
import { addDays } from '../../../kernel/local-day.ts'
import { serviceDaysBetween } from '../../../kernel/office-hours.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { organisationPermissions } from '../permissions.ts'
import { changeHours, removeOwnDay, setOwnDay } from './change-calendar.ts'
import { HALF_DAYS, unusualDays } from './rules.ts'
import { CalendarEdit, Day, OwnDayEdit, ServiceCalendarView } from './schema.ts'
import { getCalendarVersion, getServiceCalendar, listOwnDays } from './store.ts'

const dayParam = z.object({ day: Day })
const Version = z.object({ version: z.int() })

export const calendarEndpoints = [
  reading({
    path: '/service-calendar',
    operation: 'getServiceCalendar',
    tag: 'serviceCalendar',
    summary: 'Office hours and days',
    description:
      'When the offices are staffed, and the days of the coming year that are not like the others. What has been promised in working days is counted by it; limits of law are not.',
    permission: 'organisation.read',
    answer: ServiceCalendarView,
    errors: [],
    handle: async (read, _, { actor, today }) => {
      const calendar = await getServiceCalendar(read)
      const version = await getCalendarVersion(read)
      const inAYear = addDays(today, 365)
      const names = await listOwnDays(read, today)
      const halfDays = HALF_DAYS.flatMap((name) => {
        const closes = calendar.halfDays[name]
        return closes ? [{ name, closes }] : []
      })
      return {
        body: {
          week: [...calendar.week],
          halfDays,
          ownDays: names.map((one) => ({ ...one, hours: calendar.ownDays.get(one.day) ?? null })),
          ahead: unusualDays(today, inAYear, calendar),
          workingDaysAhead: serviceDaysBetween(today, inAYear, calendar),
          version,
          may: { change: may(organisationPermissions['calendar.change'], actor, undefined as never) },
        },
        version,
      }
    },
  }),
  changing({
    method: 'put',
    path: '/service-calendar',
    operation: 'changeServiceCalendar',
    tag: 'serviceCalendar',
    summary: 'Change office hours and half days',
    description: 'Dates that have been counted in working days are counted anew in every open case.',
    permission: 'calendar.change',
    body: CalendarEdit,
    answer: Version,
    versioned: true,
    errors: ['calendar.neverOpen', 'calendar.closesBeforeOpening'],
    handle: async (tx, { body }, { actor, now, ifVersion }) => {
      const version = await changeHours(tx, actor, now, body, ifVersion)
      return { body: { version }, version }
    },
  }),
  changing({
    method: 'put',
    path: '/service-calendar/days/{day}',
    operation: 'setServiceDay',
    tag: 'serviceCalendar',
    summary: 'Close a day, or give it other hours',
    description: 'A weekday to come that is no holiday. Dates in every open case are counted anew.',
    permission: 'calendar.change',
    params: dayParam,
    body: OwnDayEdit,
    answer: Version,
    errors: ['calendar.inThePast', 'calendar.alreadyClosed', 'calendar.closesBeforeOpening'],
    handle: async (tx, { params, body }, { actor, now, today }) => ({
      body: { version: await setOwnDay(tx, actor, { now, today }, params.day, body) },
    }),
  }),
  changing({
    method: 'delete',
    path: '/service-calendar/days/{day}',
    operation: 'removeServiceDay',
    tag: 'serviceCalendar',
    summary: 'Make a day like others again',
    description: 'Days gone by stay as they were. Dates in every open case are counted anew.',
    permission: 'calendar.change',
    params: dayParam,
    answer: z.null(),
    status: 204,
    errors: ['calendar.inThePast', 'calendar.dayNotFound'],
    handle: async (tx, { params }, { actor, now, today }) => {
      await removeOwnDay(tx, actor, { now, today }, params.day)
      return { body: null }
    },
  }),
]
