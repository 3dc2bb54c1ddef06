import { type Role, ROLES, type Scope, SCOPES } from '@app/access';
import { PASSWORD_LENGTH } from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { ChoiceList, Email, Flag, Id, Moment, Parts, Password, Text, Whole } from '../http/fields.js';
import type { AccessTokenRow, AccessTokenWish } from './access-tokens.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class SignIn {
  @Email({ example: 'noor.dewit@voorbeeld.nl' }) email!: string;
  @Password({ max: PASSWORD_LENGTH.max, example: 'vier woorden in een rij' }) password!: string;
}

export class ActivateAccount {
  @Text({ max: 200, example: 'lsi_…', description: 'The secret of the invitation.' }) secret!: string;
  @Password({ ...PASSWORD_LENGTH, example: 'vier woorden in een rij' }) password!: string;
}

export class ChangePassword {
  @Password({ max: PASSWORD_LENGTH.max, example: 'vier woorden in een rij' }) currentPassword!: string;
  @Password({ ...PASSWORD_LENGTH, example: 'vijf andere woorden op een rij' }) newPassword!: string;
}

export class RefreshSession {
  @Text({ max: 200, example: 'lsr_…' }) refreshToken!: string;
}

export class SessionView {
  @Text({ max: 4000, example: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9…' }) accessToken!: string;
  @Text({ max: 200, example: 'lsr_…' }) refreshToken!: string;
  @Whole({ example: 600 }) expiresInSeconds!: number;
}

export class IssueAccessToken implements AccessTokenWish {
  @Text({ max: 100, example: 'Export to our own dashboard' }) name!: string;
  @ChoiceList(SCOPES, { example: ['activities', 'reports'] })
  @ArrayMinSize(1)
  scopes!: Scope[];
  @Flag({ optional: true, example: true }) readOnly?: boolean;
  @Whole({ min: 1, max: 366, example: 90 }) expiresInDays!: number;
}

export class AccessTokenView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 100, example: 'Export to our own dashboard' }) name!: string;
  @ChoiceList(SCOPES, { example: ['activities', 'reports'] }) scopes!: Scope[];
  @Flag({ example: true }) readOnly!: boolean;
  @Moment({ example: '2026-09-01T07:30:00.000Z' }) issuedAt!: string;
  @Moment({ example: '2026-11-30T07:30:00.000Z' }) expiresAt!: string;
  @Moment({ nullable: true, example: '2026-10-01T07:30:00.000Z' }) revokedAt!: string | null;
}

export class IssuedAccessTokenView extends AccessTokenView {
  @Text({ max: 200, example: 'lsp_…', description: 'Shown once, here. Use it as a bearer token.' }) token!: string;
}

export class NamedSchoolView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'De Regenboog' }) name!: string;
}

export class MeView {
  @Id({ example: ID }) staffMemberId!: string;
  @Id({ example: ID }) boardId!: string;
  @Text({ max: 200, example: 'Stichting Rivierenland' }) board!: string;
  @Text({ max: 200, example: 'Noor de Wit' }) name!: string;
  @ChoiceList(ROLES, { example: ['teacher'] }) roles!: Role[];
  /** The schools where they have an appointment today. */
  @Parts(() => NamedSchoolView, { max: 100 }) worksAt!: NamedSchoolView[];
  @Parts(() => NamedSchoolView, { max: 100 }) leads!: NamedSchoolView[];
  /** The schools in whose staff council they sit. */
  @Parts(() => NamedSchoolView, { max: 100 }) councils!: NamedSchoolView[];
}

export const toAccessTokenView = (token: AccessTokenRow): AccessTokenView => ({
  id: token.id,
  name: token.name,
  scopes: token.scopes,
  readOnly: token.readOnly,
  issuedAt: token.issuedAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  revokedAt: token.revokedAt?.toISOString() ?? null,
});
