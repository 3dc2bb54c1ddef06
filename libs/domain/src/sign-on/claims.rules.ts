import type { ClaimsMapping, SignOnProvider } from '@app/platform';

/** What a provider says of somebody, by its own names. */
export type Claims = Readonly<Record<string, unknown>>;

/** What is taken from it. */
export interface Identity {
  readonly subject: string;
  /** In lower case, and only where the provider says that it is theirs. */
  readonly verifiedEmail: string | undefined;
  readonly staffId: string | undefined;
  /** BRIN codes in capitals; undefined where this provider's are not looked at. */
  readonly homeOrganizations: readonly string[] | undefined;
}

export type ClaimsRefusal = 'sign_on_not_trusted' | 'sign_on_not_staff';

/**
 * Entree Federatie gives everybody a `uid` of its own that stays, and `nlEduPersonProfileId` where the school lets it.
 * It never says that an address is somebody's, so nobody is known by theirs.
 */
const ENTREE: ClaimsMapping = {
  subject: 'uid',
  affiliations: 'eduPersonAffiliation',
  staffAffiliations: ['employee', 'staff', 'faculty'],
  homeOrganizations: 'nlEduPersonHomeOrganizationId',
  staffId: 'nlEduPersonProfileId',
};

const mappingOf = (wanted: SignOnProvider['claims']): ClaimsMapping => (wanted === 'entree' ? ENTREE : wanted);

/**
 * Within which a subject stands for one person: the issuer, and the claim that is taken for the subject where it is not
 * the usual one. Two claims of one issuer can hold the same value for two people.
 */
export function subjectSpace({ issuer, claims }: Pick<SignOnProvider, 'issuer' | 'claims'>): string {
  const { subject } = mappingOf(claims);
  return subject === 'sub' ? issuer : `${issuer}#${subject}`;
}

/** Reads who somebody is, or why they are not let in. */
export function readIdentity(claims: Claims, wanted: SignOnProvider['claims']): Identity | ClaimsRefusal {
  const mapping = mappingOf(wanted);
  const subject = textOf(claims, mapping.subject);
  if (subject === undefined) return 'sign_on_not_trusted';
  if (mapping.affiliations !== undefined) {
    const staff = new Set(mapping.staffAffiliations.map((one) => one.toLowerCase()));
    if (!textsOf(claims, mapping.affiliations).some((one) => staff.has(one.toLowerCase()))) return 'sign_on_not_staff';
  }
  const isVerified = mapping.emailVerified !== undefined && isTrue(claims[mapping.emailVerified]);
  return {
    subject,
    verifiedEmail: isVerified ? inLowerCase(textOf(claims, mapping.email)) : undefined,
    staffId: textOf(claims, mapping.staffId),
    homeOrganizations:
      mapping.homeOrganizations === undefined
        ? undefined
        : textsOf(claims, mapping.homeOrganizations).map((code) => code.toUpperCase()),
  };
}

/**
 * Whether one of the BRIN codes is of a school of the board: six characters are a site, four the school of all its
 * sites.
 */
export const isSchoolOf = (siteCodes: readonly string[], homeOrganizations: readonly string[]): boolean =>
  homeOrganizations.some((code) =>
    siteCodes.some((site) => (code.length === 4 && site.startsWith(code)) || (code.length === 6 && site === code)),
  );

function textsOf(claims: Claims, name: string | undefined): string[] {
  const value = name === undefined ? undefined : claims[name];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
}

/** One value; of several it cannot be told which is meant. */
function textOf(claims: Claims, name: string | undefined): string | undefined {
  const [first, ...others] = textsOf(claims, name);
  return others.length === 0 ? first : undefined;
}

/** Some providers send what is true as text. */
const isTrue = (value: unknown): boolean => value === true || value === 'true';

/** Letters of ASCII alone: others can become a letter that is somebody else's (K, the sign of Kelvin, becomes k). */
const inLowerCase = (address: string | undefined): string | undefined =>
  address?.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
