export { askForAddress, confirmAddress } from './address.ts'
export { acceptInvitation, createWorkspace, invite, recordJoining } from './joining.ts'
export { changeOwnProfile, changeWorkspace } from './profile.ts'
export {
  endSession,
  endSessionSecret,
  forgetSessionSecrets,
  mailSignInLink,
  newSessionSecret,
  switchWorkspace,
} from './sessions.ts'
export { hashToken } from './token.ts'
