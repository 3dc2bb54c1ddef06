/* What is left to be done in somebody's absence stands on: who they are by then, and whom they name. */

export { actorToday } from './people/actor-today.js';
export { expectColleagues } from './people/expect-colleague.js';
export { holdPerson } from './people/hold-person.js';
export { mainSchoolOf } from './people/main-school.queries.js';
export { type NamedPerson, personSql } from './people/named-person.queries.js';
export { nameIn, nameOf } from './personal-data/personal-table.js';
export { loadPrivate } from './visibility/private-record.access.js';
export { applyChanges, expectVersion } from './work/changes.js';
export { expectKnown } from './work/references.js';
