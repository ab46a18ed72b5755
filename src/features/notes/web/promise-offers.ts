import { type Editor, Extension, type MappablePosition } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { type Line, lineAt, lineInHand, linesOf, replaceLine } from './lines.ts'
import type { NotePromises, PromiseFormProps } from './promise-chip.ts'

/** Where the row stands in which a line is confirmed. */
export interface PromiseForm extends PromiseFormProps {
  element: HTMLElement
}

export interface PromiseOffersOptions {
  promises: () => NotePromises | undefined
  /** What the button under a line says. */
  words: () => string
  classes: Record<'offer' | 'form', string>
  /** The row is to be shown, or gone (null). */
  onForm: (form: PromiseForm | null) => void
}

interface Offers {
  /** Finished lines that could be action items. */
  lines: readonly MappablePosition[]
  /** The line that is being confirmed. */
  making: { at: MappablePosition; element: HTMLElement } | null
  /** Lines that were left as they are: neither offered again, nor held up at Enter. */
  declined: ReadonlySet<string>
}
type Change = Partial<Offers>

const PAUSE_MS = 400
const BOX = /^\s*\[[ ]?\]\s+(?=\S)/
const key = new PluginKey<Offers>('promiseOffers')
const none: Offers = { lines: [], making: null, declined: new Set() }

/**
 * Offers to make an action item of a line that reads like one, once whoever writes it has gone on; "[] …" and Enter, or
 * Ctrl+Enter in any line, asks for it. Nothing is kept and nothing in the note changes until who, what and by when are confirmed.
 */
export const PromiseOffers = Extension.create<PromiseOffersOptions>({
  name: 'promiseOffers',
  priority: 200, // before lists take Enter for a new item

  addOptions: () => ({
    promises: () => undefined,
    words: () => '',
    classes: { offer: '', form: '' },
    onForm: () => {},
  }),

  addKeyboardShortcuts() {
    const begin = (editor: Editor, isWanted: (line: Line) => boolean) => {
      const line = lineInHand(editor.state)
      if (!line || line.text.trim() === '' || !this.options.promises() || !isWanted(line)) return false
      makeOf(editor, line, this.options)
      return true
    }
    return {
      Enter: ({ editor }) =>
        begin(editor, ({ text }) => BOX.test(text) && !key.getState(editor.state)!.declined.has(text)),
      'Mod-Enter': ({ editor }) => begin(editor, () => true),
    }
  },

  addProseMirrorPlugins() {
    const { editor, options } = this
    const { classes, words, promises } = options
    const offerButton = (line: Line) => () => {
      const element = document.createElement('div')
      const button = document.createElement('button')
      element.className = classes.offer
      element.contentEditable = 'false'
      button.type = 'button'
      button.textContent = words()
      button.addEventListener('click', () => makeOf(editor, line, options))
      element.append(button)
      return element
    }
    const widget = { side: 1, stopEvent: () => true, ignoreSelection: true }
    return [
      new Plugin<Offers>({
        key,
        state: {
          init: () => none,
          apply: (tr, offers) => ({ ...moved(editor, tr, offers), ...(tr.getMeta(key) as Change | undefined) }),
        },
        props: {
          decorations: (state) => {
            const { lines, making } = key.getState(state)!
            const inHand = making && lineAt(state.doc, making.at.position)
            const offered = lines.flatMap(({ position }) => lineAt(state.doc, position) ?? [])
            return DecorationSet.create(state.doc, [
              ...offered
                .filter(({ from }) => from !== inHand?.from)
                .map((line) => Decoration.widget(line.to, offerButton(line), { ...widget, key: `offer ${line.text}` })),
              ...(inHand ? [Decoration.widget(inHand.to, () => making.element, { ...widget, key: 'form' })] : []),
            ])
          },
        },
        view: (view) => watch(editor, view, promises),
        appendTransaction: (transactions, before, state) => {
          if (transactions.some(isOwn)) for (const id of takenOut(before.doc, state.doc)) promises()?.takenOut(id)
          return null
        },
      }),
    ]
  },
})

/** Positions follow what either of the two writes; a line that is being written on again is not finished. */
function moved(editor: Editor, tr: Transaction, offers: Offers): Offers {
  if (!tr.docChanged) return offers
  const follow = (at: MappablePosition) => editor.utils.getUpdatedPosition(at, tr).position
  const { making } = offers
  return {
    ...offers,
    lines: offers.lines.map(follow),
    making: making && { ...making, at: follow(making.at) },
  }
}

/** Looks for lines to offer whenever nobody has written for a moment. */
function watch(editor: Editor, view: EditorView, promises: () => NotePromises | undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    const offers = key.getState(view.state)!
    const found = linesToOffer(view, promises(), offers)
    const shown = offers.lines.map(({ position }) => lineAt(view.state.doc, position)?.from)
    if (found.length === shown.length && found.every(({ from }, at) => from === shown[at])) return
    const lines = found.map(({ from }) => editor.utils.createMappablePosition(from + 1))
    view.dispatch(view.state.tr.setMeta(key, { lines } satisfies Change))
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, PAUSE_MS)
  }
  const stop = promises()?.listen(soon)
  for (const event of ['blur', 'focus']) view.dom.addEventListener(event, soon)
  soon()
  return {
    update: (_view: EditorView, before: EditorState) => {
      if (view.state.doc !== before.doc || !view.state.selection.eq(before.selection)) soon()
    },
    destroy: () => {
      clearTimeout(timer)
      stop?.()
    },
  }
}

function linesToOffer(view: EditorView, promises: NotePromises | undefined, { declined }: Offers): Line[] {
  if (!promises || !view.editable) return []
  const { from, to } = view.state.selection
  const isInHand = (line: Line) => view.hasFocus() && from >= line.from && to <= line.to
  return linesOf(view.state.doc).filter(
    (line) => line.text.trim() !== '' && !declined.has(line.text) && !isInHand(line) && promises.couldBe(line.text),
  )
}

/** Opens the row under a line. */
function makeOf(editor: Editor, line: Line, { classes, onForm }: PromiseOffersOptions): void {
  const element = document.createElement('div')
  element.className = classes.form
  element.contentEditable = 'false'
  const making = { at: editor.utils.createMappablePosition(line.from + 1), element }
  const now = () => {
    const { at } = key.getState(editor.state)!.making ?? making
    return lineAt(editor.state.doc, at.position)
  }
  const close = (change: Change) => editor.view.dispatch(editor.state.tr.setMeta(key, { making: null, ...change }))
  editor.view.dispatch(editor.state.tr.setMeta(key, { making } satisfies Change))
  onForm({
    element,
    sentence: line.text.replace(BOX, ''),
    onKeep: (id, sentence, waiting) => {
      const place = now()
      const { tr, schema } = editor.state
      const chip = schema.nodes.actionItem!.create({ id, text: sentence })
      if (place) {
        const behind = replaceLine(tr, place, chip, { line: waiting || BOX.test(place.text) })
        const next = TextSelection.near(tr.doc.resolve(Math.min(behind + 1, tr.doc.content.size)))
        editor.view.dispatch(tr.setSelection(next))
        if (waiting) {
          const at = editor.utils.createMappablePosition(behind + 1)
          editor.view.dispatch(editor.state.tr.setMeta(key, { making: { at, element } } satisfies Change))
        }
      }
      return () => turnBack(editor, id, place?.text ?? sentence)
    },
    onLeave: () => {
      const place = now()
      const isKept = place === null || place.text !== line.text
      const { declined } = key.getState(editor.state)!
      close(isKept ? {} : { declined: new Set([...declined, line.text]) })
      onForm(null)
      editor.commands.focus(isKept ? undefined : place.to - 1)
    },
  })
}

/** What could not be kept is a line of text again: not a word is lost. */
function turnBack(editor: Editor, id: string, text: string): void {
  if (editor.isDestroyed) return
  const { doc, schema, tr } = editor.state
  doc.descendants((node, position) => {
    if (node.type.name !== 'actionItem' || node.attrs.id !== id) return
    const paragraph = schema.nodes.paragraph!.create(null, schema.text(text))
    editor.view.dispatch(tr.setMeta(key, {}).replaceWith(position, position + node.nodeSize, paragraph))
  })
}

/** Written, cut or undone here, and not by what could not be kept. */
function isOwn(tr: Transaction): boolean {
  const sync = tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined
  return tr.docChanged && tr.getMeta(key) === undefined && (!sync?.isChangeOrigin || sync.isUndoRedoOperation === true)
}

function takenOut(before: Node, after: Node): string[] {
  const there = new Set(chipsIn(after))
  return chipsIn(before).filter((id) => !there.has(id))
}

function chipsIn(doc: Node): string[] {
  return doc.children.flatMap((node) => (node.type.name === 'actionItem' ? [String(node.attrs.id)] : []))
}
