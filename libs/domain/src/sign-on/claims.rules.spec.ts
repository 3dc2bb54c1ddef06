import { describe, expect, it } from '@jest/globals';
import { isSchoolOf, readIdentity } from './claims.rules.js';

const MAPPING = {
  subject: 'sub',
  email: 'mail',
  emailVerified: 'mail_verified',
  affiliations: 'roles',
  staffAffiliations: ['Leraar'],
  homeOrganizations: 'brin',
  staffId: 'number',
};
const CLAIMS = {
  sub: 'x',
  mail: 'Noor@Voorbeeld.nl',
  mail_verified: true,
  roles: 'leraar',
  brin: '12ab03',
  number: '7',
};

describe('the claims of a provider', () => {
  it('are read where the configuration says that they are', () => {
    expect(readIdentity(CLAIMS, MAPPING)).toEqual({
      subject: 'x',
      verifiedEmail: 'noor@voorbeeld.nl',
      staffId: '7',
      homeOrganizations: ['12AB03'],
    });
  });

  it('are left alone where it says nothing', () => {
    expect(readIdentity(CLAIMS, { subject: 'sub', staffAffiliations: [] })).toEqual({
      subject: 'x',
      verifiedEmail: undefined,
      staffId: undefined,
      homeOrganizations: undefined,
    });
  });

  it.each([[undefined], [''], [7], [['x', 'y']], [{ x: 1 }]])('tell nobody apart by a subject that is %j', (sub) => {
    expect(readIdentity({ ...CLAIMS, sub }, MAPPING)).toBe('sign_on_not_trusted');
  });

  it.each([[false], ['false'], [1], ['yes'], [undefined]])('do not verify an address by saying %j', (mail_verified) => {
    expect(readIdentity({ ...CLAIMS, mail_verified }, MAPPING)).toMatchObject({ verifiedEmail: undefined });
  });

  it('verify nothing of which it is not said in which claim', () => {
    expect(readIdentity(CLAIMS, { ...MAPPING, emailVerified: undefined })).toMatchObject({ verifiedEmail: undefined });
  });

  it('let in who is staff, alone or beside something else, however it is written', () => {
    for (const roles of ['LERAAR', ['leerling', ' Leraar ']])
      expect(readIdentity({ ...CLAIMS, roles }, MAPPING)).toMatchObject({ subject: 'x' });
    for (const roles of ['leerling', [], 'leraar-in-opleiding', undefined, { leraar: true }])
      expect(readIdentity({ ...CLAIMS, roles }, MAPPING)).toBe('sign_on_not_staff');
  });

  it('of Entree Federatie are known by name', () => {
    const entree = { uid: 'a@b', nlEduPersonHomeOrganizationId: ['12AB'], eduPersonAffiliation: 'faculty' };
    expect(readIdentity({ ...entree, nlEduPersonProfileId: '7', mail: 'x@y.nl', sub: 'z' }, 'entree')).toEqual({
      subject: 'a@b',
      verifiedEmail: undefined,
      staffId: '7',
      homeOrganizations: ['12AB'],
    });
  });
});

describe('a BRIN code', () => {
  const sites = ['12AB00', '12AB03', '34CD00'];

  it.each([
    [['12AB03'], true],
    [['12AB'], true],
    [['99ZZ', '34CD'], true],
    [['12AB04'], false],
    [['99ZZ'], false],
    [['12'], false],
    [['12AB0'], false],
    [[''], false],
    [[], false],
  ])('%j is of a school of the board: %s', (codes, known) => {
    expect(isSchoolOf(sites, codes)).toBe(known);
  });
});
