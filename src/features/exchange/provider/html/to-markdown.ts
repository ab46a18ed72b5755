import type { Link, Nodes, Root, RootContent } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { Problem } from '../../../../platform/errors.ts'
import { withPlainSpaces } from '../../../notes/rules/spaces.ts'
import { sourceLimits } from '../../rules/index.ts'
import { tidy } from './tidy.ts'

const options: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  handlers: {
    // A line of its own, as it was seen; in a heading or a table there is only one line.
    break: (_node, _parent, state) => (/heading|table/.test(state.stack.join(' ')) ? ' ' : '\n'),
  },
}

const processor = unified()
  .use(rehypeParse)
  .use(tidy)
  .use(rehypeRemark)
  .use(plainMarkdown)
  .use(remarkGfm)
  .use(remarkStringify, options)
  .freeze()

/**
 * A page of HTML as Markdown: words, headings, lists, tick boxes, tables and safe links; nothing that could run. Throws
 * Problem when the page is too large or too deep to be read in a moment.
 */
export function htmlToMarkdown(html: string): string {
  const page = withoutEmbedded(html)
  if (page.split('<', sourceLimits.tags + 1).length > sourceLimits.tags)
    throw new Problem('too_large', {
      message: 'This document is too large to be read at once. Export it as Markdown, or paste its plain text.',
    })
  try {
    return String(processor.processSync(page))
  } catch {
    const message = 'This page is nested too deeply to be read. Copy its text and paste that instead.'
    throw new Problem('not_understood', { message })
  }
}

/** Images inside the page are most of its size, and are not kept. */
const withoutEmbedded = (html: string): string => html.replace(/data:[\w/+.-]{1,60};base64,[\w+/=%\s-]*/g, '')

function plainMarkdown() {
  return (tree: Root): void => change(tree)
}

function change(node: Nodes): void {
  if (!('children' in node)) return
  if (node.type === 'list' || node.type === 'listItem') node.spread = false
  node.children = (node.children as RootContent[]).flatMap((child) => {
    change(child)
    if (child.type === 'html' || (child.type === 'paragraph' && child.children.length === 0)) return []
    if (child.type === 'image') return child.alt ? [{ type: 'text', value: child.alt }] : []
    return child.type === 'link' ? linkOrWords(child) : [child]
  }) as typeof node.children
  node.children = joined(node.children as RootContent[]) as typeof node.children
  if (node.type === 'paragraph' || node.type === 'heading') node.children = withPlainSpaces(node.children)
}

/** Notion makes every item a list of its own. */
function joined(children: RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const child of children) {
    const before = result.at(-1)
    if (before?.type === 'list' && child.type === 'list' && before.ordered === child.ordered)
      before.children.push(...child.children)
    else result.push(child)
  }
  return result
}

const safe = /^(?:https?:\/\/|mailto:|tel:)/i

function linkOrWords(link: Link): RootContent[] {
  const url = withoutRedirect(link.url.trim())
  return safe.test(url) ? [{ ...link, url, title: null }] : link.children
}

/** Google Docs sends every link through its own address. */
function withoutRedirect(url: string): string {
  const target = /^https?:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(url)?.[1]
  if (!target) return url
  try {
    return decodeURIComponent(target)
  } catch {
    return url
  }
}
