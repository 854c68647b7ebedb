import type { Language } from '../../core/team-profile.ts';
import { html, type Markup } from '../../replies/html/markup.ts';

/** A whole page: the same head for each, everything loaded from the desk itself. */
export function pageFrame(language: Language, title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/page.css">
<link rel="stylesheet" href="/page/answer.css">
<link rel="stylesheet" href="/page/preview.css">
</head>
<body>
${body}
</body>
</html>
`.markup;
}
