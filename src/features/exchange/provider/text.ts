const page = /^\s*(?:<!doctype html|<html[\s>]|<meta[\s>]|<body[\s>]|<!--StartFragment)/i
const opens = /^\s*<(?:div|p|ul|ol|table|h[1-6]|span|b|section|article)[\s>]/i
const closes = /<\/\w{1,20}>\s*$/

/** Whether pasted text is the source of a page. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 500)
  return page.test(start) || (opens.test(start) && closes.test(text.slice(-200)))
}
