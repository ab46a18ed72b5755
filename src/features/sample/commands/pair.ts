import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { SystemTx } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/ids.ts'
import { planAhead } from '../../meetings/commands/index.ts'
import { appendMarkdown } from '../../notes/rules/from-markdown.ts'
import { noteText } from '../../notes/rules/text.ts'
import type { Schedule, StoryIntention, StoryPair, StoryPoint } from '../rules.ts'

const MINUTES = 25

/** One pair of a story on its way into the tables. */
export class PairStory {
  readonly #tx: SystemTx
  readonly #people: Map<string, string>
  readonly #pair: StoryPair
  readonly #schedule: Schedule
  readonly #own: { workspace_id: string; pair_id: string }
  /** Points by their words: one that was carried over is the same on every page. */
  readonly #points = new Map<string, string>()
  readonly #positions: string[]

  constructor(tx: SystemTx, workspaceId: string, people: Map<string, string>, pair: StoryPair, schedule: Schedule) {
    this.#tx = tx
    this.#people = people
    this.#pair = pair
    this.#schedule = schedule
    this.#own = { workspace_id: workspaceId, pair_id: newId() }
    this.#positions = generateNKeysBetween(
      null,
      null,
      pair.next.length + pair.meetings.flatMap(({ points }) => points).length,
    )
  }

  async write(): Promise<void> {
    const { lead, member, everyWeeks, meetings, next, nextTemplate, seasons, nextIntentions, ready } = this.#pair
    const { weekday, startsAt, timeZone, anchorOn, start } = this.#schedule
    const created_at = later(start(meetings[0]?.ago ?? 1), -2)
    await this.#tx
      .insertInto('pair')
      .values({
        workspace_id: this.#own.workspace_id,
        id: this.#own.pair_id,
        kind: 'manager',
        lead_id: this.#person(lead),
        member_id: this.#person(member),
        created_at,
        created_by: this.#person(lead),
      })
      .execute()
    await this.#tx
      .insertInto('rhythm')
      .values({
        ...this.#own,
        every_weeks: everyWeeks,
        weekday,
        starts_at: startsAt,
        time_zone: timeZone,
        minutes: MINUTES,
        anchor_on: anchorOn,
        changed_by: this.#person(lead),
      })
      .execute()
    for (const meeting of meetings) await this.#meeting(meeting)
    await planAhead(this.#tx, this.#own.pair_id)
    for (const point of next) await this.#point(point, start(0))
    for (const { ago, season, note } of seasons)
      await this.#tx
        .insertInto('season')
        .values({
          ...this.#own,
          id: newId(),
          lead_id: this.#person(lead),
          season,
          note,
          noted_at: later(start(ago), 0, 90),
        })
        .execute()
    const { id: upcoming } = await this.#tx
      .selectFrom('meeting')
      .select('id')
      .where('pair_id', '=', this.#own.pair_id)
      .where('held_at', 'is', null)
      .where('skipped_at', 'is', null)
      .orderBy('starts_at')
      .executeTakeFirstOrThrow()
    if (nextTemplate)
      await this.#tx.updateTable('meeting').set({ template: nextTemplate }).where('id', '=', upcoming).execute()
    for (const intention of nextIntentions) await this.#intention(upcoming, intention)
    for (const handle of ready)
      await this.#tx
        .insertInto('ready_mark')
        .values({ ...this.#own, meeting_id: upcoming, person_id: this.#person(handle) })
        .execute()
  }

  async #intention(meeting_id: string, { by, text, shared, outcome, note }: StoryIntention): Promise<void> {
    await this.#tx
      .insertInto('intention')
      .values({
        ...this.#own,
        meeting_id,
        person_id: this.#person(by),
        text,
        shared_at: shared ? new Date().toISOString() : null,
        outcome: outcome ?? null,
        outcome_note: note,
      })
      .execute()
  }

  async #meeting(told: StoryPair['meetings'][number]): Promise<void> {
    const { ago, template, summary, notes, skipped, points, items, scores, intentions, checkOuts, clarities } = told
    const id = newId()
    const starts_at = this.#schedule.start(ago)
    const lead = this.#person(this.#pair.lead)
    const over = later(starts_at, 0, MINUTES)
    await this.#tx
      .insertInto('meeting')
      .values({
        ...this.#own,
        id,
        starts_at,
        minutes: MINUTES,
        template,
        slot_on: starts_at.slice(0, 10),
        summary,
        ...(skipped
          ? { skipped_at: starts_at, skipped_by: lead, skip_reason: skipped }
          : { started_at: starts_at, started_by: lead, held_at: over, held_by: lead }),
      })
      .execute()
    if (skipped) return
    for (const intention of intentions) await this.#intention(id, intention)
    for (const { by, score, toTen } of scores)
      await this.#tx
        .insertInto('meeting_score')
        .values({ ...this.#own, meeting_id: id, person_id: this.#person(by), score, to_ten: toTen })
        .execute()
    if (notes) await this.#note({ meeting_id: id, talking_point_id: null }, notes)
    for (const point of points) {
      const pointId = await this.#point(point, starts_at)
      await this.#outcome(id, pointId, point.moved ? 'carried_over' : 'discussed', over)
    }
    for (const { on, by, text } of clarities)
      await this.#tx
        .insertInto('clarity')
        .values({
          ...this.#own,
          id: newId(),
          talking_point_id: this.#points.get(on)!,
          meeting_id: id,
          text,
          said_by: this.#person(by),
          said_at: over,
          agreed_by: lead,
          agreed_at: over,
        })
        .execute()
    for (const { by, head, heart, note, spoke, level } of checkOuts)
      await this.#tx
        .insertInto('check_out')
        .values({
          ...this.#own,
          meeting_id: id,
          person_id: this.#person(by),
          head,
          heart,
          note,
          spoke,
          level,
          answered_at: over,
        })
        .execute()
    for (const { by, text, due, done, moved } of items) {
      const itemId = newId()
      await this.#tx
        .insertInto('action_item')
        .values({
          ...this.#own,
          id: itemId,
          meeting_id: id,
          owner_id: this.#person(by),
          text,
          due_on: later(starts_at, due).slice(0, 10),
          created_at: over,
          created_by: lead,
          confirmed_at: over,
          promised_at: over,
          ...(done === undefined ? {} : { done_at: later(starts_at, done, 200), done_by: this.#person(by) }),
        })
        .execute()
      for (const [index, { from, reason }] of moved.entries())
        await this.#tx
          .insertInto('renegotiation')
          .values({
            ...this.#own,
            id: newId(),
            action_item_id: itemId,
            person_id: this.#person(by),
            from_due: later(starts_at, from).slice(0, 10),
            to_due: later(starts_at, moved[index + 1]?.from ?? due).slice(0, 10),
            reason,
            at: later(starts_at, from, 60),
          })
          .execute()
    }
  }

  /** The point itself, made where the story meets it first. */
  async #point(
    { by, in: section, text, notes, every, asks, for: visibility }: StoryPoint,
    meetingAt: string,
  ): Promise<string> {
    const known = this.#points.get(text)
    if (known && every === undefined && !isRitual(text)) {
      if (notes) await this.#note({ meeting_id: null, talking_point_id: known }, notes)
      return known
    }
    const id = newId()
    const created_at = later(meetingAt, -1 - (this.#positions.length % 4), 95)
    this.#points.set(text, id)
    await this.#tx
      .insertInto('talking_point')
      .values({
        ...this.#own,
        id,
        author_id: this.#person(by),
        text,
        section,
        position: this.#positions.shift()!,
        visibility,
        repeats_every: every ?? null,
        question_key: asks ?? null,
        created_at,
        shared_at: visibility === 'both' ? created_at : null,
      })
      .execute()
    if (notes) await this.#note({ meeting_id: null, talking_point_id: id }, notes)
    return id
  }

  async #outcome(meetingId: string, pointId: string, fate: 'discussed' | 'carried_over', at: string): Promise<void> {
    await this.#tx
      .insertInto('talking_point_outcome')
      .values({
        workspace_id: this.#own.workspace_id,
        meeting_id: meetingId,
        talking_point_id: pointId,
        fate,
        at,
        decided_by: this.#person(this.#pair.lead),
      })
      .execute()
  }

  async #note(of: { meeting_id: string | null; talking_point_id: string | null }, markdown: string): Promise<void> {
    const doc = new Y.Doc()
    appendMarkdown(doc, markdown)
    const id = (of.meeting_id ?? of.talking_point_id)!
    await this.#tx
      .insertInto('note')
      .values({ ...this.#own, ...of, id, text: noteText(doc) })
      .execute()
    await this.#tx
      .insertInto('note_update')
      .values({
        workspace_id: this.#own.workspace_id,
        note_id: id,
        update: Y.encodeStateAsUpdate(doc),
        author_id: null,
      })
      .execute()
  }

  #person(handle: string): string {
    return this.#people.get(handle)!
  }
}

/** What is said anew every week is a new point each time. */
const isRitual = (text: string) => text === 'High and low of the week'

function later(instant: string, days: number, minutes = 0): string {
  return new Date(Date.parse(instant) + days * 86_400_000 + minutes * 60_000).toISOString()
}
