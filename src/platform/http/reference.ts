import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Hono } from 'hono'

const files = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const

/** The readable reference of the API at /api/docs, drawn by Swagger UI from the OpenAPI document. */
export function serveReference(app: Hono, openApiUrl: string): void {
  const folder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  app.get('/api/docs', (context) => {
    const nonce = randomBytes(16).toString('base64')
    // Swagger UI sets style attributes and writes HTML itself, so this one page does without Trusted Types.
    context.header(
      'content-security-policy',
      `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; ` +
        `connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    return context.html(page(openApiUrl, nonce))
  })
  for (const [name, type] of Object.entries(files)) {
    app.get(`/api/docs/${name}`, (context) =>
      context.body(fs.readFileSync(path.join(folder, name)), 200, {
        'content-type': type,
        'cache-control': 'public, max-age=86400',
      }),
    )
  }
}

const page = (openApiUrl: string, nonce: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Rapport API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <style>
      body { margin: 0 }
      @media (prefers-color-scheme: dark) {
        body { background: #171613 }
        #reference { filter: invert(0.9) hue-rotate(180deg) }
      }
    </style>
  </head>
  <body>
    <main id="reference"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script nonce="${nonce}">
      SwaggerUIBundle({ url: '${openApiUrl}', dom_id: '#reference', docExpansion: 'list', defaultModelsExpandDepth: -1 })
    </script>
  </body>
</html>
`
