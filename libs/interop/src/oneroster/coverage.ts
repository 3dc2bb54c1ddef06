import type { Manifest } from './manifest.js';
import type { RefusedRow } from './refusals.js';
import type { DataFile } from './specification.js';

/**
 * What the package can be believed about when it does not mention something. A file that it does not hold says nothing;
 * and a row that was refused may have been the very one that seems to be missing.
 */
export class Coverage {
  private readonly idsRefused = new Map<DataFile, Set<string>>();
  private readonly usersWithRefusedRole: ReadonlySet<string>;
  private readonly usersWithRefusedEnrollment: ReadonlySet<string>;
  private readonly pupilCodesWithRefusedEnrollment: ReadonlySet<string>;
  /** Of rows that don't tell whom they are about. */
  private readonly classesWithRefusedEnrollment: ReadonlySet<string>;

  constructor(
    private readonly manifest: Manifest,
    refusedRows: readonly RefusedRow[],
    codeOf: (pupilSourcedId: string) => string,
  ) {
    for (const { file, ids } of refusedRows) {
      const refused = this.idsRefused.get(file) ?? new Set();
      this.idsRefused.set(file, refused.add(ids.sourcedId ?? ''));
    }
    const enrollments = refusedRows.filter(({ file }) => file === 'enrollments').map(({ ids }) => ids);
    const users = enrollments.flatMap(({ userSourcedId }) => userSourcedId || []);
    this.usersWithRefusedRole = new Set(
      refusedRows.filter(({ file }) => file === 'roles').flatMap(({ ids }) => ids.userSourcedId || []),
    );
    this.usersWithRefusedEnrollment = new Set(users);
    this.pupilCodesWithRefusedEnrollment = new Set(users.map(codeOf));
    this.classesWithRefusedEnrollment = new Set(
      enrollments.filter((ids) => !ids.userSourcedId).flatMap(({ classSourcedId }) => classSourcedId || []),
    );
  }

  /** Not mentioned means gone, for a row of this file. */
  ofRow(file: DataFile, sourcedId: string): boolean {
    return this.manifest.files.has(file) && !this.idsRefused.get(file)?.has(sourcedId);
  }

  /** Not mentioned means gone, for where this person works and as what. */
  ofPosts(staffSourcedId: string): boolean {
    return this.manifest.files.has('roles') && !this.usersWithRefusedRole.has(staffSourcedId);
  }

  /** Not mentioned means gone, for this person's teaching of this group. */
  ofTeaching(staffSourcedId: string, groupSourcedId: string): boolean {
    return this.ofEnrollmentsIn(groupSourcedId) && !this.usersWithRefusedEnrollment.has(staffSourcedId);
  }

  /** Not mentioned means gone, for this pupil's place in this group. */
  ofPupil(pupilCode: string, groupSourcedId: string): boolean {
    return this.ofEnrollmentsIn(groupSourcedId) && !this.pupilCodesWithRefusedEnrollment.has(pupilCode);
  }

  private ofEnrollmentsIn(groupSourcedId: string): boolean {
    return this.manifest.files.has('enrollments') && !this.classesWithRefusedEnrollment.has(groupSourcedId);
  }
}
