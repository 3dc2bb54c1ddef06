import type { IndicatorKey } from '@app/domain';

type Named = Record<`indicator.${IndicatorKey}` | `formula.${IndicatorKey}`, string>;

/** What each indicator is called, and how it is worked out. */
export const indicatorDutch: Named = {
  'indicator.visions_adopted': 'Vastgestelde visie',
  'formula.visions_adopted': 'Aantal visies van de school die aan het eind van de periode gelden.',
  'indicator.months_since_vision': 'Hoe lang geleden vastgesteld of herzien',
  'formula.months_since_vision':
    'Hele maanden tussen de laatste keer dat de visie is vastgesteld of herzien en het eind van de periode.',
  'indicator.staff_in_monthly_leerteam': 'In een leerteam met een vast ritme',
  'formula.staff_in_monthly_leerteam':
    'Collega’s in een leerteam dat in elke schoolmaand van de periode bijeenkwam, gedeeld door alle collega’s.',
  'indicator.staff_responded': 'Dacht mee in een raadpleging',
  'formula.staff_responded':
    'Collega’s die in een raadpleging van de laatste twaalf maanden reageerden, gedeeld door alle collega’s.',
  'indicator.teams_with_kept_form': 'Leerteams met een volgehouden leervorm',
  'formula.teams_with_kept_form':
    'Leerteams waarin twee of meer mensen dezelfde leervorm in vier schoolmaanden op rij gebruikten.',
  'indicator.share_of_teams_with_kept_form': 'Deel van de leerteams met een volgehouden leervorm',
  'formula.share_of_teams_with_kept_form':
    'Leerteams met een leervorm die zij vier schoolmaanden op rij gebruikten, gedeeld door alle leerteams.',
  'indicator.pulses_held': 'Peilingen in het laatste halfjaar',
  'formula.pulses_held': 'Peilingen met ten minste vijf antwoorden in de laatste zes maanden van de periode.',
  'indicator.pulse_response': 'Antwoordde in de laatste peiling',
  'formula.pulse_response': 'Antwoorden in de laatste peiling, gedeeld door wie gevraagd werd.',
  'indicator.lowest_need_mean': 'Behoefte die het minst vervuld is',
  'formula.lowest_need_mean':
    'Het laagste van de drie gemiddelden (autonomie, verbondenheid, competentie) in de laatste peiling, van 1 tot 5.',
  'indicator.cycles_with_effect': 'Onderzoeken tot en met het effect op leerlingen',
  'formula.cycles_with_effect':
    'Onderzoekscycli van leerteams die in de periode de fase afrondden waarin naar het effect op leerlingen gekeken wordt.',
  'indicator.cycles_with_effect_per_ten': 'Zulke onderzoeken per tien collega’s',
  'formula.cycles_with_effect_per_ten': 'Het aantal van deze onderzoeken, maal tien, gedeeld door alle collega’s.',
  'indicator.insights_adopted': 'Inzichten die een ander gebruikt',
  'formula.insights_adopted': 'Inzichten van collega’s die in de periode door iemand anders zijn overgenomen.',
  'indicator.insights_adopted_per_ten': 'Zulke inzichten per tien collega’s',
  'formula.insights_adopted_per_ten': 'Het aantal overgenomen inzichten, maal tien, gedeeld door alle collega’s.',
  'indicator.own_goals': 'Doelen van henzelf',
  'formula.own_goals': 'Leerdoelen met herkomst ‘eigen’, gedeeld door alle leerdoelen die in de periode actief waren.',
  'indicator.self_chosen_minutes': 'Zelf gekozen leertijd',
  'formula.self_chosen_minutes': 'Minuten leren op eigen initiatief, gedeeld door alle minuten leren.',
  'indicator.staff_learning_through_year': 'Leerde door het jaar heen',
  'formula.staff_learning_through_year':
    'Collega’s met een leermoment in ten minste zeven van de tien schoolmaanden, gedeeld door alle collega’s.',
  'indicator.leaders_among_members': 'Hoe gespreid het leiden is',
  'formula.leaders_among_members':
    'Het effectieve aantal leiders (1 / Σp², p is ieders deel van de beurten in alle leerteams samen), gedeeld door wie in een leerteam zit.',
  'indicator.collaboration_reviews': 'Teams die op hun samenwerking terugkeken',
  'formula.collaboration_reviews': 'Terugblikken op samenwerking met een uitkomst, van leerteams in de periode.',
  'indicator.hypotheses_evaluated': 'Vooraf gezegde verwachtingen die zijn getoetst',
  'formula.hypotheses_evaluated':
    'Hypothesen die vooraf zijn vastgelegd en in de periode zijn geëvalueerd: van cycli van leerteams met collega’s van de school, en van doelen van collega’s die niet privé zijn.',
  'indicator.hypotheses_evaluated_per_leerteam': 'Zulke verwachtingen per leerteam',
  'formula.hypotheses_evaluated_per_leerteam': 'Het aantal getoetste hypothesen, gedeeld door alle leerteams.',
  'indicator.signals_resolved': 'Verholpen knelpunten',
  'formula.signals_resolved':
    'Knelpunten die in de periode zijn opgelost, nadat iemand naging dat ze (voor een deel) verholpen zijn.',
  'indicator.signals_resolved_per_leerteam': 'Verholpen knelpunten per leerteam',
  'formula.signals_resolved_per_leerteam': 'Het aantal verholpen knelpunten, gedeeld door alle leerteams.',
};

export const indicatorEnglish: Named = {
  'indicator.visions_adopted': 'An adopted vision',
  'formula.visions_adopted': 'Visions of the school that hold at the end of the period.',
  'indicator.months_since_vision': 'How long ago it was adopted or reviewed',
  'formula.months_since_vision':
    'Whole months between the last time that the vision was adopted or reviewed and the end of the period.',
  'indicator.staff_in_monthly_leerteam': 'In a leerteam with a steady rhythm',
  'formula.staff_in_monthly_leerteam':
    'Colleagues in a leerteam that met in every school month of the period, divided by all colleagues.',
  'indicator.staff_responded': 'Had a say in a consultation',
  'formula.staff_responded':
    'Colleagues who responded in a consultation of the last twelve months, divided by all colleagues.',
  'indicator.teams_with_kept_form': 'Leerteams that kept up a learning form',
  'formula.teams_with_kept_form':
    'Leerteams in which two people or more used the same learning form in four school months in a row.',
  'indicator.share_of_teams_with_kept_form': 'Part of the leerteams that kept up a learning form',
  'formula.share_of_teams_with_kept_form':
    'Leerteams with a learning form that they used in four school months in a row, divided by all leerteams.',
  'indicator.pulses_held': 'Pulses in the last half year',
  'formula.pulses_held': 'Pulses with at least five answers in the last six months of the period.',
  'indicator.pulse_response': 'Answered the latest pulse',
  'formula.pulse_response': 'Answers in the latest pulse, divided by who was asked.',
  'indicator.lowest_need_mean': 'The need that is met least',
  'formula.lowest_need_mean':
    'The lowest of the three means (autonomy, relatedness, competence) in the latest pulse, from 1 to 5.',
  'indicator.cycles_with_effect': 'Inquiries as far as the effect on pupils',
  'formula.cycles_with_effect':
    'Inquiry cycles of leerteams that in the period finished the phase in which the effect on pupils is looked at.',
  'indicator.cycles_with_effect_per_ten': 'Such inquiries for every ten colleagues',
  'formula.cycles_with_effect_per_ten': 'The number of these inquiries, times ten, divided by all colleagues.',
  'indicator.insights_adopted': 'Insights that somebody else uses',
  'formula.insights_adopted': 'Insights of colleagues that somebody else adopted in the period.',
  'indicator.insights_adopted_per_ten': 'Such insights for every ten colleagues',
  'formula.insights_adopted_per_ten': 'The number of adopted insights, times ten, divided by all colleagues.',
  'indicator.own_goals': 'Goals of their own',
  'formula.own_goals': 'Goals with origin “own”, divided by all goals that were active in the period.',
  'indicator.self_chosen_minutes': 'Self-chosen time of learning',
  'formula.self_chosen_minutes': 'Minutes of learning on one’s own initiative, divided by all minutes of learning.',
  'indicator.staff_learning_through_year': 'Learned through the year',
  'formula.staff_learning_through_year':
    'Colleagues with a learning moment in at least seven of every ten school months, divided by all colleagues.',
  'indicator.leaders_among_members': 'How far leading is spread',
  'formula.leaders_among_members':
    'The effective number of leaders (1 / Σp², p being each one’s part of the turns in all leerteams together), divided by who is in a leerteam.',
  'indicator.collaboration_reviews': 'Teams that looked back on how they work together',
  'formula.collaboration_reviews': 'Collaboration reviews with a result, of leerteams in the period.',
  'indicator.hypotheses_evaluated': 'Expectations stated beforehand that were tested',
  'formula.hypotheses_evaluated':
    'Hypotheses that were declared beforehand and evaluated in the period: of cycles of leerteams with colleagues of the school, and of goals of colleagues that are not private.',
  'indicator.hypotheses_evaluated_per_leerteam': 'Such expectations for every leerteam',
  'formula.hypotheses_evaluated_per_leerteam': 'The number of tested hypotheses, divided by all leerteams.',
  'indicator.signals_resolved': 'Hindrances that were mended',
  'formula.signals_resolved':
    'Signals that were resolved in the period, after somebody checked that they were mended, or partly so.',
  'indicator.signals_resolved_per_leerteam': 'Mended hindrances for every leerteam',
  'formula.signals_resolved_per_leerteam': 'The number of mended signals, divided by all leerteams.',
};
