/** How long an invitation can be accepted. Long enough for a holiday, short enough for a forgotten mailbox. */
export const INVITATION_DAYS = 14

/** How long a new address can be confirmed: it is asked for and pressed in one sitting. */
export const ADDRESS_HOURS = 24
