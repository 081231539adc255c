/**
 * What people have let slip by the year's last day, by the key of the story and in working days: one or two of each
 * kind, so that each kind of signal is there to be looked at. All else is in time, as in a town that works.
 */

/** The first part of the case, by how long ago it was due. */
export const partsLate: Readonly<Record<string, number>> = {
  'lunchservering-2': 1,
  'gasthamnen-bastu': 3,
  'batbygge-oversvamning': 7,
  'hasten-ridhus': 12,
  'offentlig-plats-stallning-2': 14,
}

/** The day told to the company; 0 is the last day itself, and what lies ahead is negative. */
export const promisesLate: Readonly<Record<string, number>> = {
  'livsmedelsavgift-2': 1,
  'starta-foretag-1': 3,
  'scenkant-hostfestival': 0,
  'surdegen-flytt': -1,
}

/** Offers that no unit has answered, by how long ago they were made. */
export const offersLeft: Readonly<Record<string, number>> = {
  'hotellet-takbar': 3,
  'trahus-kompetens': 4,
  'bryggeriet-gardsforsaljning': 6,
}

/** Next steps, by how long ago they should have been taken. */
export const stepsLate: Readonly<Record<string, number>> = { 'akeriet-pollare': 1, 'vitvaror-vagskylt': 3 }

/** Cases in which nothing has happened for so long. */
export const still: Readonly<Record<string, number>> = { 'rokeriet-antal-gaster': 7, 'kultur-bidrag-2': 9 }

/** Companies that nobody has written to. */
export const notContacted: ReadonlySet<string> = new Set(['kompetens-1'])

/** Companies that wrote on the last day, and wait for an answer. */
export const wroteLately: ReadonlySet<string> = new Set(['lyktan-uteservering', 'cafe-bokhandeln'])

/** Parts that the unit means to answer after the day told to the company. */
export const afterPromise: ReadonlySet<string> = new Set(['lagerhotell-industritomt', 'taxibat-kajplats'])
