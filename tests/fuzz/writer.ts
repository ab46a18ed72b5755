import { getSchema } from '@tiptap/core'
import { baseKeymap, deleteSelection, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { FIELD } from '../../src/features/notes/rules/document.ts'
import { noteSchema } from '../../src/features/notes/web/schema.ts'
import { wholeCharacters } from '../../src/features/notes/web/whole-characters.ts'
import type { Random } from './random.ts'

const schema = getSchema(noteSchema)
const { nodes, marks } = schema

/** Letters, emoji of two and of eleven units, right-to-left, combining, and characters next to each other in code. */
const words = [
  'a',
  'word ',
  '😀',
  '😁',
  '😂😃',
  '👩‍👩‍👧',
  'שלום ',
  'مرحبا',
  'e\u0301',
  '𝒳',
  '🇩🇪',
  '\u200f',
  ' ',
  'über-lang ',
  '—',
]

const edits: [weight: number, edit: (random: Random) => Command][] = [
  [10, (random) => typing(random)],
  [5, () => deleteSelection],
  [3, () => baseKeymap.Backspace!],
  [2, () => baseKeymap.Delete!],
  [3, () => splitBlock],
  [3, () => toggleMark(marks.bold!)],
  [3, () => toggleMark(marks.italic!)],
  [2, () => toggleMark(marks.link!, { href: 'https://example.com/' })],
  [1, () => toggleMark(marks.code!)],
  [1, () => wrapInList(nodes.bulletList!)],
  [1, () => wrapInList(nodes.orderedList!)],
  [1, () => liftListItem(nodes.listItem!)],
  [1, () => wrapIn(nodes.blockquote!)],
  [1, (random) => heading(random)],
  [1, () => lineBreak],
]
const total = edits.reduce((sum, [weight]) => sum + weight, 0)

/**
 * Somebody at an editor, without the screen: a selection anywhere, also inside characters, then what a key or a shortcut
 * does with it, through the editor's own schema, its guard for whole characters, and its way into Yjs.
 */
export function edit(document: Y.Doc, random: Random): void {
  const fragment = document.getXmlFragment(FIELD)
  const { doc, meta } = initProseMirrorDoc(fragment, schema)
  let state = EditorState.create({ doc, plugins: [wholeCharacters()] })
  const anchor = random.below(doc.content.size + 1)
  const head = random.chance(0.5) ? anchor : Math.min(doc.content.size, anchor + random.below(12))
  state = state.apply(state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
  chosen(random)(state, (transaction) => {
    state = state.apply(transaction)
  })
  document.transact(() => updateYFragment(document, fragment, state.doc, meta), 'edit')
}

/** The document as the editor shows it. */
export function shown(document: Y.Doc): string {
  return JSON.stringify(initProseMirrorDoc(document.getXmlFragment(FIELD), schema).doc.toJSON())
}

function chosen(random: Random): Command {
  let left = random.below(total)
  for (const [weight, make] of edits) {
    left -= weight
    if (left < 0) return make(random)
  }
  throw new Error('The weights do not add up.')
}

const typing =
  (random: Random): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(random.of(words)))
    return true
  }

const heading =
  (random: Random): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection
    dispatch?.(state.tr.setBlockType(from, to, nodes.heading!, { level: 1 + random.below(3) }))
    return true
  }

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak!.create()))
  return true
}
