import type { KnipConfig } from 'knip'

/** Style sheets import packages too. */
const importsOfCss = (text: string) =>
  [...text.matchAll(/(?:@import\s+(?:url\()?|url\()['"]([^'"]+)['"]/g)]
    .map(([, from]) => `import '${from}'`)
    .join('\n')

export default {
  compilers: { css: importsOfCss },
  workspaces: {
    '.': {
      entry: [
        'demo/start.ts',
        'demo/identity/main.ts',
        'demo/**/*.fixture.ts',
        'server/src/main.ts',
        // Started in a process of its own by make-previews.ts.
        'server/src/platform/previews/make-previews.child.ts',
        'server/testing/**/global-setup.ts',
        'server/**/*.fixture.ts',
        'tools/*.ts',
        'bench/*.{ts,mjs}',
        'scripts/*.mjs',
        'e2e/**/*.spec.ts',
        'web/staff/src/main.tsx',
        // Joined into one by server/src/areas/portal/look/assets.ts.
        'web/portal/*.css',
        'web/staff/vite.config.ts',
        'web/testing/setup.ts',
        'web/theme/build-theme.ts',
        'texts/{sv,en}/*.ts',
      ],
      project: ['{server,web,texts,tools,demo,bench,e2e,scripts}/**/*.{ts,tsx,mjs,css}'],
      // Written from the schema: every table has its type, whether it is asked for or not.
      ignore: ['server/src/platform/db/tables.ts'],
    },
    'packages/api-client': {
      entry: ['*.ts'],
      // Run by tools/api-client.ts.
      ignoreDependencies: ['openapi-typescript'],
    },
  },
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The theme's maker is run by web/theme/build-theme.ts.
  // Node 24 for each platform, first on the path of every script; and what oxlint is started with.
  ignoreDependencies: [/^node-(linux|darwin|win)-/, 'oxlint', 'oxlint-tsgolint', '@digdir/designsystemet'],
} satisfies KnipConfig
