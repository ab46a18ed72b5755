import { escapeText } from '../text/escape.ts'
import { both, boxes, detailsOf, escapeColons, marker, metaNames, peopleLabels, titleOf, titles } from './format.ts'
import {
  type History,
  type HistoryActionItem,
  type HistoryMeeting,
  type HistoryPoint,
  normalHistory,
} from './history.ts'
import { marksOf } from './marks.ts'
import { type HistoryRecord, recordLines } from './records.ts'

type Label = (personId: string | null) => string

/** The pair's whole history as a document to read anywhere, which understand() reads back exactly. */
export function writeMarkdown(history: History): string {
  const { people, meetings, open, exportedOn } = normalHistory(history)
  const names = peopleLabels(people).map(escapeText)
  const label: Label = (id) => {
    const name = names[people.findIndex((person) => person.id === id)]
    return name === undefined ? both : escapeColons(name)
  }
  const blocks = [
    titleOf(people),
    marker,
    `*Exported from Rapport on ${exportedOn}, the newest meeting first. Talking points were discussed unless marked.*`,
    ...meetings.flatMap((meeting) => meetingBlocks(meeting, label)),
    ...openBlocks(open, label),
  ]
  return `${blocks.join('\n\n')}\n`
}

function meetingBlocks(meeting: HistoryMeeting, label: Label): string[] {
  const when = meeting.time ? `${meeting.date}, ${meeting.time}` : meeting.date
  return [
    `## ${when}${meeting.title ? ` \u2014 ${escapeText(meeting.title)}` : ''}`,
    ...metaLines(meeting).map(([name, value]) => metaLine(name, escapeText(value))),
    ...recordBlocks(titles.intentions, meeting.records, 'intention', label),
    ...recordBlocks(titles.scores, meeting.records, 'score', label),
    ...noteBlocks(titles.summary, meeting.summary),
    ...pointBlocks(meeting.points, label),
    ...noteBlocks(titles.notes, meeting.notes),
    ...actionItemBlocks(meeting.actionItems, label),
    ...recordBlocks(titles.lookingBack, meeting.records, 'reflection', label),
  ]
}

function openBlocks({ points, actionItems }: History['open'], label: Label): string[] {
  if (points.length + actionItems.length === 0) return []
  return [`## ${titles.open}`, ...pointBlocks(points, label), ...actionItemBlocks(actionItems, label)]
}

function metaLines({ skipped, movedFrom, mood }: HistoryMeeting): [name: string, value: string][] {
  const lines: [string, string | null | undefined][] = [
    [metaNames.skipped, skipped?.reason],
    [metaNames.movedFrom, movedFrom],
    [metaNames.mood, mood && `${mood.score}/10`],
    [metaNames.wish, mood?.wish],
  ]
  return lines.filter((line): line is [string, string] => line[1] !== null && line[1] !== undefined)
}

const metaLine = (name: string, value: string) =>
  value === '' ? `**${name}**` : `**${name}${name.endsWith('?') ? '' : ':'}** ${value}`

/** Headings that would be taken for ours get one backslash more; the reader takes it away again. */
function noteBlocks(title: string, markdown: string): string[] {
  if (markdown === '') return []
  const lines = markdown.split('\n').map((line) => line.replace(/^(?=\\*#{1,3}(?:\s|$))/, '\\'))
  return [`### ${title}`, lines.join('\n')]
}

/** Consecutive points of one section become one list. */
function pointBlocks(points: readonly HistoryPoint[], label: Label): string[] {
  const blocks: string[] = []
  let section: string | null = null
  for (const point of points) {
    const isListed = point.section === section && blocks.length > 0
    if (!isListed && (section === null || point.section === '')) blocks.push(`### ${titles.points}`)
    if (!isListed && point.section !== '') blocks.push(`#### ${escapeText(point.section)}`)
    const said = `- **${label(point.authorId)}:** ${indented(escapeText(point.text))}${marksOf(point)}`
    const line = [said, ...listed(point.records, label, '  ')].join('\n')
    const before = isListed ? blocks.pop() : undefined
    blocks.push(before === undefined ? line : `${before}\n${line}`)
    if (point.notes !== '') blocks.push(`  ${indented(point.notes)}\n`)
    section = point.section
  }
  return blocks.map((block) => block.replace(/\n$/, ''))
}

function actionItemBlocks(items: readonly HistoryActionItem[], label: Label): string[] {
  if (items.length === 0) return []
  const lines = items.flatMap((item) => [actionItemLine(item, label), ...listed(item.records, label, '  ')])
  return [`### ${titles.actionItems}`, lines.join('\n')]
}

function actionItemLine(item: HistoryActionItem, label: Label): string {
  const details = [
    ...(item.dueOn ? [`due ${item.dueOn}`] : []),
    ...(item.doneOn ? [`done ${item.doneOn}`] : []),
    ...(item.dropReason ? [`dropped: ${escapeText(item.dropReason).replace(/[()]/g, '\\$&')}`] : []),
  ]
  const text = indented(escapeText(item.text))
  const start = `- ${boxes[item.state]} ${label(item.ownerId)}: `
  if (details.length > 0) return `${start}${text} (${details.join('; ')})`
  // Words that only look like our details are not.
  return start + (detailsOf(text) ? text.replace(/\)$/, '\\)') : text)
}

function recordBlocks(
  title: string,
  records: readonly HistoryRecord[],
  kind: HistoryRecord['kind'],
  label: Label,
): string[] {
  const lines = listed(
    records.filter((record) => record.kind === kind),
    label,
  )
  return lines.length === 0 ? [] : [`### ${title}`, lines.join('\n')]
}

const listed = (records: readonly HistoryRecord[], label: Label, margin = ''): string[] =>
  records
    .flatMap((record) => recordLines(record, label))
    .map((line) => `${margin}- ${line.replaceAll('\n', `\n${margin}  `)}`)

const indented = (markdown: string): string => markdown.replace(/\n(?=[^\n])/g, '\n  ')
