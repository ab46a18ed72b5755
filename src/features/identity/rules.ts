/** How long an invitation can be accepted. Long enough for a holiday, short enough for a forgotten mailbox. */
export const INVITATION_DAYS = 14
