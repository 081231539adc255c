import { z } from 'zod'
import { API } from '../../../platform/http/api-path.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { API_RELEASED, API_VERSION } from '../../../platform/http/openapi.ts'

export const aboutEndpoints = [
  reading({
    path: '/api-info',
    operation: 'getApiInfo',
    tag: 'about',
    summary: 'About this API',
    description:
      'Name, version, day of release, documentation and state, as the national REST profile asks for.',
    permission: 'api.read',
    answer: z.object({
      apiName: z.string().meta({ examples: ['Farled'] }),
      apiVersion: z.string().meta({ examples: ['1.0.0'] }),
      apiReleased: z.iso.date(),
      apiDocumentation: z.url(),
      apiStatus: z.enum(['active', 'deprecated']),
    }),
    errors: [],
    handle: async (_, __, { kit }) => ({
      body: {
        apiName: 'Farled',
        apiVersion: API_VERSION,
        apiReleased: API_RELEASED,
        apiDocumentation: `${kit.config.publicUrl}${API}/openapi.json`,
        apiStatus: 'active' as const,
      },
    }),
  }),
  reading({
    path: '/map-background',
    operation: 'getMapBackground',
    tag: 'about',
    summary: 'What lies under everything on maps',
    description:
      'The tiles that the municipality has chosen, and whom to thank for them. Without any, a map draws its own outline and nothing is fetched from elsewhere.',
    permission: 'mapBackground.read',
    answer: z.object({
      tiles: z
        .object({
          url: z.string().meta({ examples: ['https://karta.kommun.example/{z}/{x}/{y}.png'] }),
          attribution: z.string().meta({ examples: ['© Lantmäteriet'] }),
        })
        .nullable(),
    }),
    errors: [],
    handle: async (_, __, { kit }) => ({ body: { tiles: kit.config.mapTiles ?? null } }),
  }),
]
