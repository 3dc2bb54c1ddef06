import type { Manifest } from './manifest.js';
import type { RefusedRow, RowIds } from './refusals.js';
import { rowIdOf } from './source-ids.js';
import type { DataFile, PackageFile } from './specification.js';

/**
 * What the package can be believed about when it does not mention something. A file that it does not hold says nothing;
 * and a row that was refused may have been the very one that seems to be missing.
 */
export class Coverage {
  private readonly orgs: ReadonlySet<string>;
  private readonly classes: ReadonlySet<string>;
  private readonly usersOfRoles: ReadonlySet<string>;
  private readonly usersOfEnrollments: ReadonlySet<string>;
  private readonly pupilCodesOfEnrollments: ReadonlySet<string>;
  /** Of enrolments that don't tell whose they are. */
  private readonly classesOfEnrollments: ReadonlySet<string>;
  /** Files in which not even that much can be told of a refused row: it may have been about anything. */
  private readonly filesInDoubt: ReadonlySet<PackageFile>;

  constructor(
    private readonly manifest: Manifest,
    refusedRows: readonly RefusedRow[],
    codeOf: (pupilSourcedId: string) => string,
  ) {
    const idsIn = (file: DataFile, id: keyof RowIds): Set<string> =>
      new Set(refusedRows.filter((row) => row.file === file).flatMap(({ ids }) => ids[id] || []));
    this.orgs = idsIn('orgs', 'sourcedId');
    this.classes = idsIn('classes', 'sourcedId');
    this.usersOfRoles = idsIn('roles', 'userSourcedId');
    this.usersOfEnrollments = idsIn('enrollments', 'userSourcedId');
    this.pupilCodesOfEnrollments = new Set([...this.usersOfEnrollments].map(codeOf));
    const withoutUser = refusedRows.filter((row) => row.file === 'enrollments' && !row.ids.userSourcedId);
    this.classesOfEnrollments = new Set(withoutUser.flatMap(({ ids }) => ids.classSourcedId || []));
    this.filesInDoubt = new Set(refusedRows.filter(isAboutAnything).map(({ file }) => file));
  }

  /** Not mentioned means gone, for a school. */
  ofSchool(sourcedId: string): boolean {
    return this.isTold('orgs') && !this.orgs.has(sourcedId);
  }

  /**
   * Not mentioned as staff means gone, for a person. It is the roles that make someone staff; and where the row of the
   * person is refused, so are those of the roles.
   */
  ofStaff(sourcedId: string): boolean {
    return this.manifest.files.has('users') && this.ofPosts(sourcedId);
  }

  /** Not mentioned means gone, for where a person works and as what. */
  ofPosts(staffSourcedId: string): boolean {
    return this.isTold('roles') && !this.usersOfRoles.has(staffSourcedId);
  }

  /** Not mentioned means gone, for a group. */
  ofGroup(sourcedId: string): boolean {
    return this.isTold('classes') && !this.classes.has(sourcedId);
  }

  /** Not mentioned means gone, for a person's teaching of a group. */
  ofTeaching(staffSourcedId: string, groupSourceId: string): boolean {
    return this.isToldOf(groupSourceId) && !this.usersOfEnrollments.has(staffSourcedId);
  }

  /** Not mentioned means gone, for a pupil's place in a group. */
  ofPupil(pupilCode: string, groupSourceId: string): boolean {
    return this.isToldOf(groupSourceId) && !this.pupilCodesOfEnrollments.has(pupilCode);
  }

  private isToldOf(groupSourceId: string): boolean {
    return this.isTold('enrollments') && !this.classesOfEnrollments.has(rowIdOf(groupSourceId));
  }

  private isTold(file: DataFile): boolean {
    return this.manifest.files.has(file) && !this.filesInDoubt.has(file);
  }
}

/** Such a row holds back every ending that its file could bring. */
export function isAboutAnything({ file, ids }: RefusedRow): boolean {
  switch (file) {
    case 'orgs':
    case 'classes':
      return !ids.sourcedId;
    case 'roles':
      return !ids.userSourcedId;
    case 'enrollments':
      return !ids.userSourcedId && !ids.classSourcedId;
    default:
      return false;
  }
}
