// As long as the database has columns: one line for each.
import type { ColumnType, Generated } from 'kysely'

/**
 * The tables of db/migrations as TypeScript sees them. Times come back as ISO 8601 strings in UTC, dates as
 * 'YYYY-MM-DD', times of day as 'HH:MM:SS', bytea as Uint8Array: see platform/database. A test holds this file against
 * the real columns.
 */
type Time = ColumnType<string, string | undefined, string>
type Section = import('../src/features/templates/contract.ts').Section
type Topic = import('../src/features/questions/rules/topics.ts').Topic
type Direction = import('../src/features/questions/rules/topics.ts').Direction
type Json = ColumnType<Record<string, unknown>, string | undefined, string>

export type PairKind = 'manager' | 'skip-level' | 'peer' | 'mentor'
export type PointVisibility = 'both' | 'at_start' | 'only_me'
export type PointFate = 'discussed' | 'carried_over'

export interface Tables {
  workspace: { id: string; name: string; sample: Generated<boolean>; policy_url: string | null; created_at: Time }
  person: {
    workspace_id: string
    id: string
    name: string
    email: string
    title: Generated<string>
    manager_id: string | null
    time_zone: Generated<string>
    locale: Generated<string>
    start_date: string | null
    administrator_since: string | null
    joined_at: string | null
    left_at: string | null
    created_at: Time
    created_by: string | null
    away_until: string | null
    called: Generated<string>
  }
  invitation: {
    workspace_id: string
    id: string
    person_id: string
    token_hash: string
    created_at: Time
    created_by: string
    expires_at: string
    accepted_at: string | null
    revoked_at: string | null
  }
  address_change: {
    workspace_id: string
    id: string
    person_id: string
    email: string
    token_hash: string
    asked_at: Time
    expires_at: string
    confirmed_at: string | null
    revoked_at: string | null
  }
  pair: {
    workspace_id: string
    id: string
    kind: PairKind
    lead_id: string
    member_id: string
    video_url: Generated<string>
    created_at: Time
    created_by: string
    ended_at: string | null
    ended_by: string | null
  }
  rhythm: {
    workspace_id: string
    pair_id: string
    every_weeks: number
    weekday: number
    starts_at: string
    time_zone: string
    minutes: number
    anchor_on: string
    template: Generated<string>
    other_template: string | null
    other_every: number | null
    changed_at: Time
    changed_by: string
  }
  meeting: {
    workspace_id: string
    id: string
    pair_id: string
    starts_at: string
    minutes: number
    slot_on: string | null
    template: Generated<string>
    template_chosen_at: string | null
    started_at: string | null
    started_by: string | null
    held_at: string | null
    held_by: string | null
    skipped_at: string | null
    skipped_by: string | null
    skip_reason: Generated<string>
    moved_at: string | null
    moved_by: string | null
    moved_from: string | null
    summary: Generated<string>
    title: Generated<string>
    mood: number | null
    imported_at: string | null
    imported_by: string | null
    created_at: Time
    sections: ColumnType<Section[] | null, string | null | undefined, string | null>
    confirmed_at: string | null
    confirmed_by: string | null
  }
  meeting_score: {
    workspace_id: string
    meeting_id: string
    pair_id: string
    person_id: string
    score: number
    to_ten: Generated<string>
    changed_at: Time
  }
  intention: {
    workspace_id: string
    meeting_id: string
    person_id: string
    pair_id: string
    text: string
    shared_at: string | null
    outcome: 'reached' | 'partly' | 'not_reached' | null
    outcome_note: Generated<string>
    created_at: Time
    changed_at: Time
  }
  clarity: {
    workspace_id: string
    id: string
    pair_id: string
    talking_point_id: string
    meeting_id: string
    text: string
    said_by: string
    said_at: Time
    agreed_by: string | null
    agreed_at: string | null
  }
  ready_mark: {
    workspace_id: string
    meeting_id: string
    person_id: string
    pair_id: string
    ready_at: Time
  }
  notification: {
    workspace_id: string
    id: string
    person_id: string
    kind: string
    pair_id: string | null
    meeting_id: string | null
    action_item_id: string | null
    feedback_id: string | null
    feedback_request_id: string | null
    actor_id: string | null
    in_app: boolean
    mail: 'now' | 'daily' | 'off'
    created_at: Time
    read_at: string | null
    mailed_at: string | null
  }
  notification_setting: {
    workspace_id: string
    person_id: string
    kind: string
    in_app: boolean
    mail: 'now' | 'daily' | 'off'
  }
  daily_letter: {
    workspace_id: string
    person_id: string
    day: string
  }
  arrival: {
    workspace_id: string
    meeting_id: string
    person_id: string
    pair_id: string
    arrived_at: Time
  }
  reflection: {
    workspace_id: string
    meeting_id: string
    person_id: string
    pair_id: string
    went_well: Generated<string>
    do_better: Generated<string>
    changed_at: Time
  }
  check_out: {
    workspace_id: string
    meeting_id: string
    person_id: string
    pair_id: string
    head: number
    heart: number
    note: Generated<string>
    spoke: number | null
    level: number | null
    trend_only: Generated<boolean>
    answered_at: Time
  }
  check_out_setting: {
    workspace_id: string
    pair_id: string
    person_id: string
    trend_only: boolean
    changed_at: Time
  }
  feedback: {
    workspace_id: string
    id: string
    giver_id: string
    receiver_id: string
    kind: 'high-five' | 'watch-out'
    shape: 'sbi' | 'four-steps'
    situation: Generated<string>
    behaviour: Generated<string>
    impact: Generated<string>
    facts: Generated<string>
    feelings: Generated<string>
    options: Generated<string>
    request: Generated<string>
    skills: ColumnType<string[], string[] | undefined, string[]>
    ways_of_working: ColumnType<string[], string[] | undefined, string[]>
    path_forward: Generated<string>
    path_aim: 'habit' | 'system' | null
    look_again_on: string | null
    action_item_id: string | null
    request_id: string | null
    created_at: Time
    changed_at: Time
    meeting_id: string | null
    held_at: string | null
    remind_on: string | null
    reminded_at: string | null
    shared_at: string | null
  }
  feedback_reader: {
    workspace_id: string
    id: string
    feedback_id: string
    receiver_id: string
    person_id: string
    shown_at: Time
    of_team: Generated<boolean>
  }
  feedback_revision: {
    workspace_id: string
    id: string
    feedback_id: string
    text: string
    skills: ColumnType<string[], string[] | undefined, string[]>
    ways_of_working: ColumnType<string[], string[] | undefined, string[]>
    path_forward: Generated<string>
    path_aim: 'habit' | 'system' | null
    replaced_at: Time
  }
  feedback_reply_revision: {
    workspace_id: string
    id: string
    feedback_id: string
    person_id: string
    reply: 'answer' | 'outcome'
    text: string
    replaced_at: Time
  }
  feedback_answer: {
    workspace_id: string
    feedback_id: string
    person_id: string
    read_at: Time
    text: Generated<string>
    answered_at: string | null
  }
  feedback_follow_up: {
    workspace_id: string
    feedback_id: string
    look_again_on: string
    set_by: string
    asked_at: string | null
  }
  feedback_outcome: {
    workspace_id: string
    feedback_id: string
    person_id: string
    text: string
    said_at: Time
  }
  feedback_request: {
    workspace_id: string
    id: string
    asker_id: string
    about: string
    due_on: string
    asked_at: Time
    closed_at: string | null
  }
  feedback_request_person: {
    workspace_id: string
    request_id: string
    asker_id: string
    person_id: string
    nothing_now_at: string | null
  }
  coach_rule: {
    workspace_id: string
    person_id: string
    rule: string
    waved_away: Generated<number>
    off_at: string | null
  }
  private_key: {
    workspace_id: string
    person_id: string
    id: string
    key_id: string
    kind: 'passphrase' | 'recovery' | 'passkey' | 'previous'
    label: Generated<string>
    wrapped: string
    salt: string
    credential_id: string | null
    created_at: Time
  }
  private_note: {
    workspace_id: string
    person_id: string
    about_id: string
    pair_id: string
    meeting_id: string | null
    key_id: string
    ciphertext: string
    version: number
    changed_at: Time
  }
  season: {
    workspace_id: string
    id: string
    pair_id: string
    lead_id: string
    season: 'low' | 'steady' | 'stretching'
    note: Generated<string>
    noted_at: Time
  }
  about_me: {
    workspace_id: string
    person_id: string
    feedback: Generated<string>
    recognition: Generated<string>
    hard_news: Generated<string>
    working_hours: Generated<string>
    energy: Generated<string>
    ask_about: ColumnType<string[], string, string>
    changed_at: Time
  }
  template: {
    workspace_id: string
    id: string
    author_id: string
    name: string
    purpose: Generated<string>
    sections: ColumnType<Section[], string, string>
    created_at: Time
    shared_at: string | null
    dropped_at: string | null
  }
  talking_point: {
    workspace_id: string
    id: string
    pair_id: string
    author_id: string
    text: string
    section: string
    position: string
    visibility: PointVisibility
    planned_for: string | null
    repeats_every: number | null
    created_at: Time
    edited_at: string | null
    shared_at: string | null
    dropped_at: string | null
    dropped_by: string | null
    imported_at: string | null
    question_key: string | null
    action_item_id: string | null
    feedback_id: string | null
    topic: Topic | null
  }
  talking_point_outcome: {
    workspace_id: string
    meeting_id: string
    talking_point_id: string
    fate: PointFate
    at: Time
    decided_by: string | null
  }
  note: {
    workspace_id: string
    id: string
    pair_id: string
    meeting_id: string | null
    talking_point_id: string | null
    text: Generated<string>
    updated_at: Time
  }
  note_update: {
    workspace_id: string
    note_id: string
    seq: Generated<number>
    update: Uint8Array
    author_id: string | null
    created_at: Time
  }
  note_snapshot: { workspace_id: string; note_id: string; state: Uint8Array; through_seq: number; created_at: Time }
  question: {
    workspace_id: string
    id: string
    author_id: string
    text: string
    topic: Topic
    depth: number
    purpose: Generated<string>
    created_at: Time
    shared_at: string | null
    dropped_at: string | null
    direction: Generated<Direction>
  }
  question_mark: {
    workspace_id: string
    person_id: string
    question_key: string
    favourite_at: string | null
    wished_at: string | null
  }
  asked_mark: {
    workspace_id: string
    pair_id: string
    question_key: string
    person_id: string
    mark: 'good' | 'not'
    marked_at: Time
  }
  import: {
    workspace_id: string
    id: string
    pair_id: string
    source_name: string
    keys: string[]
    imported_at: Time
    imported_by: string
  }
  action_item: {
    workspace_id: string
    id: string
    pair_id: string
    meeting_id: string | null
    talking_point_id: string | null
    owner_id: string | null
    text: string
    due_on: string | null
    created_at: Time
    created_by: string
    edited_at: string | null
    done_at: string | null
    done_by: string | null
    dropped_at: string | null
    dropped_by: string | null
    drop_reason: Generated<string>
    imported_at: string | null
    repeats: 'weekly' | 'two_weeks' | 'monthly' | null
    follows_id: string | null
    confirmed_at: string | null
    promised_at: string | null
  }
  renegotiation: {
    workspace_id: string
    id: string
    pair_id: string
    action_item_id: string
    person_id: string
    from_due: string
    to_due: string | null
    reason: Generated<string>
    at: Time
  }
  item_comment: {
    workspace_id: string
    id: string
    pair_id: string
    action_item_id: string
    author_id: string
    text: string
    said_at: Time
  }
  activity: {
    workspace_id: string
    id: string
    pair_id: string | null
    actor_id: string | null
    visible_to: string | null
    kind: string
    subject_id: string | null
    detail: Json
    at: Time
  }
  mail: {
    id: string
    workspace_id: string | null
    to_address: string
    subject: string
    text: string
    html: string
    created_at: Time
    headers: ColumnType<Record<string, string>, string | undefined, string>
    sent_at: string | null
    claimed_until: string | null
    tried_at: string | null
    failed_at: string | null
    last_error: string | null
  }
  'identity.user': {
    id: string
    name: string
    email: string
    emailVerified: Generated<boolean>
    image: string | null
    createdAt: Time
    updatedAt: Time
  }
  'identity.session': {
    id: string
    token: string
    userId: string
    expiresAt: string
    ipAddress: string | null
    userAgent: string | null
    workspaceId: string | null
    createdAt: Time
    updatedAt: Time
  }
  'identity.session_secret': { session_id: string; secret: string; expires_at: string }
}
