export { addDays, daysBetween, type Clock, dateIn, systemClock } from './clock/clock.js';
export { clockIn, momentOf } from './clock/local-time.js';
export { type Config, readConfig } from './config/config.js';
export { isLoopback } from './config/safe-address.js';
export type { ClaimsMapping, SignOnProvider } from './config/sign-on-providers.js';
export { AppClient, READ_ONLY, settingOf } from './database/app-client.js';
export { APP_ROLE } from './database/app-role.js';
export {
  assertBoundByRowSecurity,
  connect,
  createAppDataSource,
  createOwnerDataSource,
  databaseReason,
  isPoolExhausted,
} from './database/data-source.js';
export * from './errors/domain-error.js';
export { OperationalError } from './errors/operational-error.js';
export { stopWithReason } from './errors/stop-with-reason.js';
export { checked, FileDamaged, FileExists, fileKey, FileMissing, type FileStore } from './files/file-store.js';
export { openFileStore } from './files/open-file-store.js';
export type { S3Settings } from './files/s3-store.js';
export { isClean } from './files/scan-file.js';
export { PLAIN_TEXT, sniffType } from './files/sniff-type.js';
export { newId, timelessId } from './ids/ids.js';
export { describeError } from './logging/describe-error.js';
export { createLogger, logCrashes, NestLogger } from './logging/logger.js';
export type { Mail, Mailer, Sent } from './mail/mail.js';
export { onOneLine } from './mail/on-one-line.js';
export { openMailer } from './mail/open-mailer.js';
export { giveBackMemory } from './memory/give-back-memory.js';
export { addressProblem, type OutgoingRules } from './outgoing/address.rules.js';
export { openOutgoing } from './outgoing/open-outgoing.js';
export type { Answered, Outgoing, SendingFailure } from './outgoing/outgoing.js';
