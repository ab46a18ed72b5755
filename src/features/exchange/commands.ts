import { generateNKeysBetween } from 'fractional-indexing'
import { Temporal } from 'temporal-polyfill'
import type { PersonTx } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/live/announce.ts'
import { record } from '../activity/commands.ts'
import { lastPosition } from '../agenda/queries.ts'
import { appendText } from '../notes/commands.ts'
import type { Pair } from '../pairs/contract.ts'
import { openPair } from '../pairs/queries.ts'
import type { ImportTally } from './contract.ts'
import { readHistory, seenKeys, zoneOf } from './queries/index.ts'
import { type ImportPlan, type MeetingRef, type PointRef, planImport, type UnderstoodDocument } from './rules/index.ts'
import { sectionKey } from './rules/sections.ts'

/** Keeps what was understood of a document, as mended. The same import again changes nothing. */
export async function keepImport(
  tx: PersonTx,
  { id, pairId, name, document }: { id: string; pairId: string; name: string; document: UnderstoodDocument },
): Promise<ImportTally> {
  const pair = await openPair(tx, pairId)
  const existing = await readHistory(tx, pairId, true)
  const plan = planImport(
    ofThesePeople({ ...document, writerId: tx.who.personId }, pair),
    existing,
    await seenKeys(tx, pairId),
  )
  const { numInsertedOrUpdatedRows: first } = await tx
    .insertInto('import')
    .values({
      workspace_id: tx.who.workspaceId,
      id,
      pair_id: pairId,
      source_name: name,
      keys: plan.keys,
      imported_by: tx.who.personId,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (!first) return tallyOf({ ...plan, meetings: [], points: [], notes: [], actionItems: [] })
  await new Keeping(tx, pair, plan).run()
  await record(tx, { kind: 'pair.imported', pairId, subjectId: id, detail: { ...tallyOf(plan) } })
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId, what: 'pair' })
  return tallyOf(plan)
}

export function tallyOf({ meetings, points, notes, actionItems, unchanged }: ImportPlan): ImportTally {
  return {
    meetings: meetings.length,
    points: points.length,
    notes: notes.length,
    actionItems: actionItems.length,
    unchanged,
  }
}

/** Nobody but the two owns or wrote anything, whatever the request says. */
export function ofThesePeople(document: UnderstoodDocument, { lead, member }: Pair): UnderstoodDocument {
  const isOne = (id: string | null) => id === lead.id || id === member.id
  const page = <P extends Pick<UnderstoodDocument['undated'], 'points' | 'actionItems'>>(part: P): P => ({
    ...part,
    points: part.points.map((point) => ({ ...point, authorId: isOne(point.authorId) ? point.authorId : null })),
    actionItems: part.actionItems.map((item) => ({
      ...item,
      ownerId: item.ownerId === 'both' || isOne(item.ownerId) ? item.ownerId : null,
    })),
  })
  return { ...document, meetings: document.meetings.map(page), undated: page(document.undated) }
}

const USUAL_TIME = '10:00'

/** Carries a plan out: meetings, what is on them, notes, action items, in that order, in one transaction. */
class Keeping {
  readonly #tx: PersonTx
  readonly #pair: Pair
  readonly #plan: ImportPlan
  readonly #meetingIds = new Map<string, string>()
  readonly #meetingTimes = new Map<string, string>()
  readonly #pointIds = new Map<string, string>()
  readonly #now = new Date().toISOString()

  constructor(tx: PersonTx, pair: Pair, plan: ImportPlan) {
    this.#tx = tx
    this.#pair = pair
    this.#plan = plan
  }

  async run(): Promise<void> {
    await this.#meetings()
    await this.#points()
    await this.#outcomes()
    await this.#notes()
    await this.#actionItems()
  }

  get #own() {
    return { workspace_id: this.#tx.who.workspaceId, pair_id: this.#pair.id }
  }

  async #meetings(): Promise<void> {
    const minutes = this.#pair.rhythm?.minutes ?? 25
    for (const { key, date, time, title, isHeld, skipped, movedFrom, mood, summary } of this.#plan.meetings) {
      const id = newId()
      const startsAt = this.#instant(date, time)
      this.#meetingIds.set(key, id)
      this.#meetingTimes.set(id, startsAt)
      const ended = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
      await this.#tx
        .insertInto('meeting')
        .values({
          ...this.#own,
          id,
          starts_at: startsAt,
          minutes,
          title,
          summary,
          mood,
          ...(isHeld ? { started_at: startsAt, held_at: ended } : {}),
          ...(skipped ? { skipped_at: startsAt, skip_reason: skipped.reason } : {}),
          ...(movedFrom ? { moved_at: startsAt, moved_from: this.#instant(movedFrom, time) } : {}),
          imported_at: this.#now,
          imported_by: this.#tx.who.personId,
        })
        .execute()
    }
    for (const { id, ...fill } of this.#plan.fills)
      await this.#tx.updateTable('meeting').set(fill).where('id', '=', id).execute()
  }

  async #points(): Promise<void> {
    const { points } = this.#plan
    const positions = generateNKeysBetween(await lastPosition(this.#tx, this.#pair.id), null, points.length)
    const rows = points.map((point, index) => {
      const id = newId()
      this.#pointIds.set(point.key, id)
      const [first] = point.outcomes
      const writtenAt = (first && this.#meetingTimes.get(this.#meeting(first.meeting))) ?? this.#now
      return {
        ...this.#own,
        id,
        author_id: point.authorId,
        text: point.text,
        section: sectionKey(point.section, point.authorId === this.#pair.lead.id).slice(0, 60),
        position: positions[index]!,
        visibility: point.visibility,
        repeats_every: point.repeatsEvery,
        planned_for: point.plannedFor && this.#meeting(point.plannedFor),
        created_at: writtenAt,
        shared_at: point.visibility === 'both' ? writtenAt : null,
        imported_at: this.#now,
        ...(point.isDropped ? { dropped_at: writtenAt, dropped_by: this.#tx.who.personId } : {}),
      }
    })
    for (const batch of batches(rows)) await this.#tx.insertInto('talking_point').values(batch).execute()
  }

  async #outcomes(): Promise<void> {
    const planned = [
      ...this.#plan.points.flatMap(({ key, outcomes }) => outcomes.map((outcome) => ({ point: { key }, ...outcome }))),
      ...this.#plan.outcomes,
    ]
    const rows = planned.map(({ point, meeting, fate }) => {
      const meetingId = this.#meeting(meeting)
      return {
        workspace_id: this.#tx.who.workspaceId,
        meeting_id: meetingId,
        talking_point_id: this.#point(point),
        fate,
        at: this.#meetingTimes.get(meetingId) ?? this.#now,
        decided_by: this.#tx.who.personId,
      }
    })
    for (const batch of batches(rows)) {
      await this.#tx
        .insertInto('talking_point_outcome')
        .values(batch)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  }

  async #notes(): Promise<void> {
    for (const { key, notes } of this.#plan.points)
      if (notes.trim() !== '') await appendText(this.#tx, this.#point({ key }), notes)
    for (const { on, markdown } of this.#plan.notes) {
      const id = 'meeting' in on ? this.#meeting(on.meeting) : this.#point(on.point)
      await appendText(this.#tx, id, markdown)
    }
  }

  async #actionItems(): Promise<void> {
    const rows = this.#plan.actionItems.map(({ meeting, ...item }, index) => {
      const meetingId = meeting && this.#meeting(meeting)
      const agreedAt = (meetingId && this.#meetingTimes.get(meetingId)) ?? this.#now
      const doneAt = item.state === 'done' ? (item.doneOn ? this.#instant(item.doneOn, null) : agreedAt) : null
      return {
        ...this.#own,
        id: newId(),
        meeting_id: meetingId,
        owner_id: item.ownerId,
        text: item.text,
        due_on: item.dueOn,
        created_at: new Date(Date.parse(agreedAt) + index).toISOString(), // in the order of the document
        created_by: this.#tx.who.personId,
        imported_at: this.#now,
        ...(doneAt ? { done_at: doneAt, done_by: item.ownerId ?? this.#tx.who.personId } : {}),
        ...(item.state === 'dropped'
          ? { dropped_at: agreedAt, dropped_by: this.#tx.who.personId, drop_reason: item.dropReason }
          : {}),
      }
    })
    for (const batch of batches(rows)) await this.#tx.insertInto('action_item').values(batch).execute()
  }

  #meeting(ref: MeetingRef): string {
    return 'id' in ref ? ref.id : this.#meetingIds.get(ref.key)!
  }

  #point(ref: PointRef): string {
    return 'id' in ref ? ref.id : this.#pointIds.get(ref.key)!
  }

  /** A local day and time of the pair as a moment; the rhythm's hour where the document names none. */
  #instant(date: string, time: string | null): string {
    return Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: zoneOf(this.#pair), plainTime: time ?? this.#pair.rhythm?.startsAt ?? USUAL_TIME })
      .toInstant()
      .toString({ smallestUnit: 'millisecond' })
  }
}

/** PostgreSQL takes at most 65,535 values in one statement. */
function* batches<R>(rows: R[], size = 500): Generator<R[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
