import {
  BriefcaseIcon,
  Buildings2Icon,
  CalendarIcon,
  ChairTableIcon,
  ClipboardCheckmarkIcon,
  CogIcon,
  CompassIcon,
  FaceSmileIcon,
  FolderIcon,
  HardHatIcon,
  PhoneIcon,
  TasklistIcon,
} from '@navikt/aksel-icons'
import { hasRole, type Session } from '../../../lib/session.ts'

/**
 * The rooms of the house, in the order of the navigation. `key` follows g on the keyboard; `phone` are those that
 * have a place of their own in the bottom bar.
 */
export const rooms = [
  { id: 'myDay', path: '/my-day', key: 'd', icon: TasklistIcon, phone: true },
  { id: 'cases', path: '/cases', key: 'c', icon: FolderIcon, phone: true },
  { id: 'betweenChairs', path: '/between-chairs', key: 's', icon: ChairTableIcon, phone: false },
  { id: 'meetings', path: '/meetings', key: 'm', icon: CalendarIcon, phone: false },
  { id: 'projects', path: '/projects', key: 'p', icon: HardHatIcon, phone: false },
  { id: 'inspections', path: '/inspections', key: 't', icon: ClipboardCheckmarkIcon, phone: false },
  { id: 'followUp', path: '/follow-up', key: 'u', icon: FaceSmileIcon, phone: false },
  { id: 'responsibility', path: '/map', key: 'k', icon: CompassIcon, phone: true },
  { id: 'units', path: '/units', key: 'e', icon: Buildings2Icon, phone: false },
  { id: 'companies', path: '/companies', key: 'f', icon: BriefcaseIcon, phone: false },
  { id: 'duty', path: '/duty', key: 'j', icon: PhoneIcon, phone: false },
  { id: 'administration', path: '/administration', key: 'a', icon: CogIcon, phone: false },
] as const

export type Room = (typeof rooms)[number]
type PhoneRoom = Extract<Room, { phone: true }>

/** The rooms that the person has a use for. The server decides who may what; this only leaves out dead ends. */
export function roomsFor(session: Session): readonly Room[] {
  return rooms.filter(({ id }) => !(id in forSome) || forSome[id as keyof typeof forSome](session))
}

const forSome = {
  administration: (session: Session) => hasRole(session, 'administrator'),
  followUp: (session: Session) =>
    hasRole(session, 'pilot', 'analyst') || session.units.some(({ role }) => role === 'head'),
}

/** Those in the bottom bar, where a name must be short: at `bottom.<id>` in the words. */
export function phoneRooms(): readonly PhoneRoom[] {
  return rooms.filter((room): room is PhoneRoom => room.phone)
}
