/** Something outside the program is wrong (configuration, database, port). Its message is one sentence for people. */
export class OperationalError extends Error {}
