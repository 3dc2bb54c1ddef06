interface ArtefactKindTerms {
  readonly nl: string;
  readonly en: string;
  /** Whether it is written as a text of its own; else it is counted from where it stands. */
  readonly plain: boolean;
}

const plain = (nl: string, en: string) => ({ nl, en, plain: true as const });
const counted = (nl: string, en: string) => ({ nl, en, plain: false as const });

/** What an inquiry makes, and methods can ask for. Names are as they stand after a number: “1 onderzoeksvraag”. */
export const ARTEFACT_KINDS = {
  research_question: plain('onderzoeksvraag', 'research question'),
  literature: plain('literatuurbron', 'source from literature'),
  case_pupil: counted('casusleerling', 'case pupil'),
  research_lesson: counted('onderzoeksles met lesfasen', 'research lesson with stages'),
  prediction: counted('voorspelling bij een casusleerling', 'prediction of a case pupil'),
  taught_lesson: counted('gegeven onderzoeksles', 'taught research lesson'),
  lesson_observation: counted('observatie in een onderzoeksles', 'observation in a research lesson'),
  pupil_interview: counted('leerlinggesprek', 'pupil interview'),
  discussion: plain('nabespreking', 'discussion'),
  revised_lesson: counted('herziene onderzoeksles', 'revised research lesson'),
  retaught_lesson: counted('gegeven herziene onderzoeksles', 'taught revised research lesson'),
  conclusion: plain('conclusie', 'conclusion'),
  insight: counted('gedeeld inzicht', 'shared insight'),
  problem_statement: plain('probleemomschrijving', 'problem statement'),
  hypothesis: counted('hypothese', 'hypothesis'),
  open_hypothesis: counted('hypothese zonder oordeel', 'hypothesis without a verdict'),
  hypothesis_with_source: counted('hypothese met databron', 'hypothesis with a data source'),
  data_collected: counted('verzamelde databron', 'collected data source'),
  data_quality: counted('beoordeelde databron', 'data source that was judged'),
  analysis: plain('analyse', 'analysis'),
  judged_hypothesis: counted('hypothese met oordeel', 'hypothesis with a verdict'),
  confirmed_hypothesis: counted('bevestigde hypothese', 'confirmed hypothesis'),
  interpretation: plain('interpretatie', 'interpretation'),
  measure: counted('maatregel', 'measure'),
  evaluated_measure: counted('geëvalueerde maatregel', 'evaluated measure'),
  evaluation: plain('evaluatie', 'evaluation'),
  signal: plain('signaal', 'signal'),
  study: plain('verdieping', 'study'),
  try_out: plain('uitprobeersel', 'try-out'),
  effect_on_pupils: plain('effect op leerlingen', 'effect on pupils'),
  secured_practice: plain('geborgde werkwijze', 'secured practice'),
  plan: plain('plan', 'plan'),
  goal: plain('doel', 'goal'),
  action: plain('actie', 'action'),
  success: plain('succes', 'success'),
  observation: plain('observatie', 'observation'),
  feedback: plain('feedback', 'feedback'),
  reflection: plain('reflectie', 'reflection'),
} as const satisfies Record<string, ArtefactKindTerms>;

export type ArtefactKind = keyof typeof ARTEFACT_KINDS;

/** Those that are written as a text of their own. */
export type PlainKind = {
  [Kind in ArtefactKind]: (typeof ARTEFACT_KINDS)[Kind]['plain'] extends true ? Kind : never;
}[ArtefactKind];

export const KINDS = Object.keys(ARTEFACT_KINDS) as readonly ArtefactKind[];

export const PLAIN_KINDS = KINDS.filter((kind): kind is PlainKind => ARTEFACT_KINDS[kind].plain);
