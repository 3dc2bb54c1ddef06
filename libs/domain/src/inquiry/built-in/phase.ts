import { inBoth, type Words } from '../../school-material/words.js';
import type { ArtefactKind } from '../artefact-kinds.js';
import type { ArtefactWanted, Phase } from '../template.js';

type InBoth = readonly [nl: string, en: string];

interface Written {
  readonly name: InBoth;
  readonly purpose: InBoth;
  readonly questions: readonly InBoth[];
  readonly roles?: readonly InBoth[];
  readonly requires?: readonly ArtefactWanted[];
  readonly invites?: readonly ArtefactKind[];
  readonly next?: readonly string[];
  readonly backTo?: readonly string[];
  readonly looksAtEffect?: true;
}

const words = ([nl, en]: InBoth): Words => inBoth(nl, en);

/** A phase of a method that is built in; what is left out is none. */
export const phase = (key: string, written: Written): Phase => ({
  key,
  name: words(written.name),
  purpose: words(written.purpose),
  questions: written.questions.map(words),
  roles: (written.roles ?? []).map(words),
  requires: written.requires ?? [],
  invites: written.invites ?? [],
  next: written.next ?? [],
  backTo: written.backTo ?? [],
  ...(written.looksAtEffect && { looksAtEffect: true }),
});

/** So many of a kind have to stand, once one of another stands where that is named. */
export const needs = (kind: ArtefactKind, atLeast = 1, onlyWith?: ArtefactKind): ArtefactWanted => ({
  kind,
  atLeast,
  ...(onlyWith && { onlyWith }),
});
