import type { z } from 'zod'
import { presentShape } from '../geometry/read-shape.rules.ts'
import type { News } from './news.rules.ts'
import type { FollowView, NewsView } from './schema.ts'
import type { FollowRow } from './store.ts'

export function presentFollow(row: FollowRow): z.input<typeof FollowView> {
  const { areaId, unitId, projectId, placeName, placeShape } = row
  return {
    id: row.id,
    kind: projectId ? 'project' : unitId ? 'unit' : areaId ? 'area' : 'place',
    project: projectId
      ? { id: projectId, reference: row.reference ?? '', title: row.projectTitle ?? '' }
      : null,
    unit: unitId
      ? {
          id: unitId,
          slug: row.slug ?? '',
          name: row.unitName ?? '',
          nameEn: row.unitNameEn ?? '',
        }
      : null,
    area: areaId
      ? {
          id: areaId,
          code: row.code ?? '',
          title: row.areaTitle ?? '',
          titleEn: row.areaTitleEn ?? '',
        }
      : null,
    place:
      placeName === null
        ? null
        : {
            name: placeName,
            text: row.placeText,
            geometry: placeShape && presentShape(placeShape),
            metres: row.placeMetres,
          },
    followedAt: row.followedAt.toISOString(),
  }
}

export function presentNews(news: News): z.input<typeof NewsView> {
  const { id, reference, title, phase, unitId, unitSlug, unitName, unitNameEn } = news.project
  return {
    id: news.id,
    kind: news.kind,
    at: news.at.toISOString(),
    project: {
      id,
      reference,
      title,
      phase,
      unit: { id: unitId, slug: unitSlug, name: unitName, nameEn: unitNameEn },
    },
    fields: [...news.fields],
    overlap: news.overlap,
    other: news.other,
    caseNumber: news.caseNumber,
    follows: [...news.follows],
  }
}
