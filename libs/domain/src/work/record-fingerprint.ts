/** Sums of fingerprints below this stay whole numbers in JavaScript and in JSON. */
export const FINGERPRINT_MODULUS = 2 ** 40;

/** The fingerprint of one record in SQL: of an expression that says what it adds, and which record it is. */
export const fingerprintSql = (expression: string): string => `('x' || left(md5(${expression}), 10))::bit(40)::bigint`;

/** The fingerprint of all records of a group in SQL, or of those of which a condition holds. */
export const fingerprintSumSql = (expression: string, condition = 'true'): string =>
  `mod(coalesce(sum(${fingerprintSql(expression)}) filter (where ${condition}), 0), ${FINGERPRINT_MODULUS})::bigint`;
