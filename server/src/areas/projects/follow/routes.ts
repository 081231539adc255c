import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findNews } from './find-news.ts'
import { follow, unfollow } from './follow.ts'
import { FollowView, NewFollow, NewsView } from './schema.ts'
import { listFollows } from './store.ts'
import { presentFollow, presentNews } from './view.ts'

const MOST_SHOWN = 200

export const followEndpoints = [
  reading({
    path: '/project-follows',
    operation: 'listProjectFollows',
    tag: 'projects',
    summary: 'What I follow',
    description: 'Projects, units, areas and places that the caller follows.',
    permission: 'project.follow',
    answer: z.object({ items: z.array(FollowView) }),
    errors: [],
    handle: async (read, _input, { actor }) => ({
      body: { items: (await listFollows(read, memberOf(actor).memberId)).map(presentFollow) },
    }),
  }),
  changing({
    method: 'post',
    path: '/project-follows',
    operation: 'followProjects',
    tag: 'projects',
    summary: 'Follow a project, a unit, an area or a place',
    description: 'What others do with it comes in the weekly digest. What is followed already stays so.',
    permission: 'project.follow',
    body: NewFollow,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'project.notFound',
      'follow.unknown',
      'follow.nowhere',
      'follow.tooMany',
      'place.swapped',
      'place.outside',
      'place.tooManyPoints',
      'place.tooFewPoints',
      'place.crossesItself',
    ],
    handle: async (tx, { body }, { actor, now }) => ({ body: { id: await follow(tx, actor, now, body) } }),
  }),
  changing({
    method: 'delete',
    path: '/project-follows/{followId}',
    operation: 'unfollowProjects',
    tag: 'projects',
    summary: 'Stop following',
    description: 'Nothing more of it comes in the digest.',
    permission: 'project.follow',
    params: z.object({ followId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['follow.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await unfollow(tx, actor, now, params.followId)
      return { body: null }
    },
  }),
  reading({
    path: '/project-news',
    operation: 'listProjectNews',
    tag: 'projects',
    summary: 'What others do',
    description:
      'What the next weekly digest holds as of now: what is new, changed and has come to meet something else, of what the caller follows and may read.',
    permission: 'project.follow',
    answer: z.object({ items: z.array(NewsView).meta({ description: 'At most 200.' }), total: z.int() }),
    errors: [],
    handle: async (read, _input, { actor, now }) => {
      const news = await findNews(read, memberOf(actor).memberId, now)
      return { body: { items: news.slice(0, MOST_SHOWN).map(presentNews), total: news.length } }
    },
  }),
]
