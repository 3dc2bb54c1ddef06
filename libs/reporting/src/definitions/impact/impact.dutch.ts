import type { ImpactOf } from './impact.facts.js';

const CHANCE =
  'maar ook zonder werkelijk verschil ligt zo’n interval in ongeveer 5 van de 100 vergelijkingen helemaal aan één kant van nul.';
const AFTERWARDS =
  'maar de verwachting is pas opgeschreven toen de tweede toets al begonnen was: dit kan een vraag zijn om een volgende keer vooraf te stellen, en toetst deze verwachting niet.';
const UNDECIDED = 'Het interval bevat nul: een verschil is hiermee niet aangetoond, en ook niet uitgesloten';
const INTERVAL = '(verschil {difference}; 95%-betrouwbaarheidsinterval {low} tot {high}; elke groep telt even zwaar).';
const MEASURED = 'Gemeten met {measure}, van {first} tot {second}.';
const LATE = 'Pas opgeschreven toen het tweede meetmoment al begonnen was.';

const OWN: Record<ImpactOf, { title: string; groups: string; group: string; dose: string }> = {
  teacher: {
    title: 'Wat je verwachtte, en wat er te zien is',
    groups: 'je {n} groepen',
    group: 'je groep',
    dose: 'Wat je over dit thema leerde telt mee van {from} tot en met {through}; wat je privé hield niet.',
  },
  leerteam: {
    title: 'Wat we verwachtten, en wat er te zien is',
    groups: 'onze {n} groepen',
    group: 'onze groep',
    dose: 'Leren over dit thema telt mee van {from} tot en met {through}, van alle leraren van deze groepen samen; wat iemand privé hield niet.',
  },
  school: {
    title: 'Verwachtingen over leerlingen, en wat er te zien is',
    groups: 'onze {n} groepen met een verwachting',
    group: 'onze groep met een verwachting',
    dose: 'Leren hierover telt mee van {from} tot en met {through}, van alle leraren van deze groepen samen; wat iemand privé hield niet.',
  },
};

/** What a difference is called: each with one group, where a report can be of one. */
function differences({ groups, group }: { readonly groups: string; readonly group: string }) {
  const ofBoth = (key: string, text: string) => ({
    [key]: text.replace('{own}', groups),
    [`${key}.one`]: text.replace('{own}', group),
  });
  const own = '{own} ({pupils} leerlingen met beide scores)';
  const grew = `Bij gelijke beginscore was de groei van ${own} gemiddeld`;
  const ended = `Bij gelijke score op de eerste toets was de score van ${own} op de tweede toets gemiddeld`;
  const others = 'die van {others} vergelijkbare groepen';
  return {
    ...ofBoth('impact.grew.more', `${grew} {points} scorepunt groter dan ${others} ${INTERVAL}`),
    ...ofBoth('impact.grew.less', `${grew} {points} scorepunt kleiner dan ${others} ${INTERVAL}`),
    ...ofBoth('impact.grew.same', `${grew} even groot als ${others} ${INTERVAL}`),
    ...ofBoth('impact.ended.more', `${ended} {points} scorepunt hoger dan ${others} ${INTERVAL}`),
    ...ofBoth('impact.ended.less', `${ended} {points} scorepunt lager dan ${others} ${INTERVAL}`),
    ...ofBoth('impact.ended.same', `${ended} even hoog als ${others} ${INTERVAL}`),
  };
}

const dutch = {
  'impact.about':
    'Een verwachting hoort vooraf te worden opgeschreven en wordt pas na het tweede meetmoment bekeken. Vergelijkbare groepen zijn groepen van het bestuur van hetzelfde leerjaar, met dezelfde toetsen op dezelfde momenten, waarvoor niemand een verwachting over een van die toetsen opschreef. In andere dingen kunnen ze verschillen.',
  'impact.heading': 'Verwachting {nr}: {themes}',
  'impact.declared.beforehand.more_growth': `${MEASURED} Vooraf verwacht: meer groei dan in vergelijkbare groepen.`,
  'impact.declared.beforehand.less_growth': `${MEASURED} Vooraf verwacht: minder groei dan in vergelijkbare groepen.`,
  'impact.declared.beforehand.open': `${MEASURED} Vooraf opgeschreven; wat er verwacht werd loopt uiteen.`,
  'impact.declared.afterwards.more_growth': `${MEASURED} ${LATE} Verwacht: meer groei dan in vergelijkbare groepen.`,
  'impact.declared.afterwards.less_growth': `${MEASURED} ${LATE} Verwacht: minder groei dan in vergelijkbare groepen.`,
  'impact.declared.afterwards.open': `${MEASURED} Een of meer verwachtingen zijn pas opgeschreven toen het tweede meetmoment al begonnen was; wat er verwacht werd loopt uiteen.`,
  'impact.reading.more_growth.expected': `Het hele interval ligt boven nul, zoals vooraf verwacht; ${CHANCE}`,
  'impact.reading.more_growth.unexpected': `Het hele interval ligt boven nul, andersom dan vooraf verwacht; ${CHANCE}`,
  'impact.reading.more_growth.open': `Het hele interval ligt boven nul; ${CHANCE}`,
  'impact.reading.more_growth.afterwards': `Het hele interval ligt boven nul, ${AFTERWARDS}`,
  'impact.reading.less_growth.expected': `Het hele interval ligt onder nul, zoals vooraf verwacht; ${CHANCE}`,
  'impact.reading.less_growth.unexpected': `Het hele interval ligt onder nul, andersom dan vooraf verwacht; ${CHANCE}`,
  'impact.reading.less_growth.open': `Het hele interval ligt onder nul; ${CHANCE}`,
  'impact.reading.less_growth.afterwards': `Het hele interval ligt onder nul, ${AFTERWARDS}`,
  'impact.reading.no_difference_shown.beforehand': `${UNDECIDED}.`,
  'impact.reading.no_difference_shown.afterwards': `${UNDECIDED}; de verwachting is bovendien pas opgeschreven toen de tweede toets al begonnen was.`,
  'impact.tooEarly.toCome': 'Te vroeg: het tweede meetmoment, {second}, is voorbij op {until}.',
  'impact.tooEarly.withoutScores':
    'Te vroeg: het tweede meetmoment, {second}, is voorbij, maar van deze groepen zijn er nog geen scores.',
  'impact.tooEarly.reading':
    'Tussentijds kijken vergroot de kans op een toevallige uitschieter; “te vroeg” is daarom een volwaardige uitkomst.',
  'impact.tooLittle.fewer_than_10_pupils':
    'Te weinig gegevens: van minder dan 10 leerlingen, van deze groepen of van de vergelijkbare groepen, zijn beide scores bekend.',
  'impact.tooLittle.fewer_than_2_groups':
    'Te weinig gegevens om te tonen: het gaat om minder dan 2 groepen met genoeg leerlingen, en bij één groep zou het over één leraar lijken te gaan.',
  'impact.tooLittle.group_hardly_changed':
    'Niet te tonen: naast wat al eerder in verslagen stond zou deze uitkomst iets vertellen over één groep of over enkele leerlingen.',
  'impact.tooLittle.only_aggregates':
    'Te weinig gegevens: van deze groepen zijn alleen gemiddelden bekend. Wie beide toetsen maakte is daaruit niet te weten, dus over groei en verschil is niets te zeggen.',
  'impact.tooLittle.no_interval':
    'Te weinig gegevens: er is niet te zeggen hoe zeker een verschil zou zijn, want de groepen of de scores verschillen daarvoor te weinig van elkaar.',
  'impact.tooLittle.reading': 'Een verschil is hiermee niet aangetoond, en ook niet uitgesloten.',
  'impact.off':
    'Leren van leraren naast groei van leerlingen zetten vraagt instemming van de personeelsgeleding van de medezeggenschapsraad (Wet medezeggenschap op scholen, artikel 12). Die is voor deze groepen niet vastgelegd; daarom staat hier geen uitkomst.',
  'impact.noConsent':
    'Groepen van scholen waarvoor de instemming van de personeelsgeleding van de medezeggenschapsraad niet is vastgelegd, tellen nergens mee: ook niet om mee te vergelijken.',
  'impact.ownersAlone':
    'Verwachtingen over leerlingen en hun uitkomsten staan alleen in het eigen verslag. In een gedeeld verslag zou de uitslag van een groep onder de naam van één leraar staan.',
  'impact.power':
    'Met zoveel groepen, die zo uiteenlopen als hier, wordt een werkelijk verschil van 0,3 standaardafwijking (van leerlingen op het tweede moment) in ongeveer {times} van de 100 vergelijkingen gezien: het hele interval ligt dan aan de juiste kant van nul. Om in 80 van de 100 gezien te worden moet een werkelijk verschil ongeveer {smallest} standaardafwijking zijn.',
  'impact.otherMeasure':
    'De toets op het tweede moment is een andere dan die op het eerste. Groei in scorepunten is er daarom niet; vergelijken kan wel, omdat daarbij leerlingen met dezelfde score op de eerste toets naast elkaar staan.',
  'impact.chance.single':
    'In dit verslag staat één vergelijking met een interval. Ook als er geen werkelijk verschil is, valt zo’n vergelijking in ongeveer 5 van de 100 gevallen op: het hele interval ligt dan aan één kant van nul.',
  'impact.chance.some':
    'In dit verslag staan {n} vergelijkingen met een interval, ook achteraf opgeschreven verwachtingen meegeteld. Ook als er nergens een werkelijk verschil is, valt in hoogstens ongeveer {times} van de 100 zulke verslagen ten minste één ervan op: bij elke vergelijking ligt in ongeveer 5 van de 100 gevallen het hele interval aan één kant van nul.',
  'impact.chance.many':
    'In dit verslag staan {n} vergelijkingen met een interval, ook achteraf opgeschreven verwachtingen meegeteld. Ook als er nergens een werkelijk verschil is, vallen er gemiddeld ongeveer {expected} van op: bij elke vergelijking ligt in ongeveer 5 van de 100 gevallen het hele interval aan één kant van nul.',
  'impact.interval':
    'Wie vaak zo rekent, krijgt in ongeveer 95 van de 100 gevallen een 95%-interval waar de werkelijke waarde in ligt. Of dit ene interval daarbij hoort, is niet te weten: het zegt niet dat de kans 95% is dat de werkelijke waarde erin ligt.',
  'impact.growthAlone':
    'Groei alleen zegt weinig: leerlingen groeien ook zonder dat hun leraren iets over dit thema leerden. Groei is van elke leerling met beide scores de tweede min de eerste, en het gemiddelde telt elke leerling even zwaar. Het interval eromheen rekent alsof leerlingen los van elkaar groeiden; wie samen in een groep zit heeft dezelfde lessen, en dan is de groei onzekerder dan het interval laat zien.',
  'impact.association':
    'Wat hier staat kan een samenhang laten zien, geen oorzaak. Dat leren en een uitkomst naast elkaar staan, zegt niet dat het een door het ander kwam: deze cijfers laten niet zien dat wat leraren leerden een verschil maakte, en ook niet dat het geen verschil maakte. Over één leraar zeggen ze niets.',
  'impact.alternatives':
    'Om te bespreken, want het kan ook anders zitten: de groepen verschilden ook in andere dingen; wie uitzonderlijk laag of hoog begon, zit bij een volgende toets gemiddeld dichter bij het midden, en vergelijken bij gelijke beginscore vangt dat maar voor een deel op; de toets werd anders of op een ander moment gemaakt; wie er bij een van beide toetsen niet was, telt niet mee; de school deed in die tijd nog meer; het is toeval; en ook leraren van de vergelijkbare groepen leren.',
  'impact.chart': 'Verschil met vergelijkbare groepen, in standaardafwijkingen van leerlingen op het tweede moment',
  'impact.verdict': 'Uitkomst',
  'impact.difference': 'Verschil met vergelijkbare groepen bij gelijke beginscore, in scorepunten',
  'impact.inSds': 'Dit verschil, gedeeld door de standaardafwijking van leerlingen op het tweede moment',
  'impact.gain': 'Gemiddelde groei van deze leerlingen, in scorepunten',
  'impact.standardisedGain':
    'Gestandaardiseerde groei: gedeeld door de standaardafwijking op het eerste moment, gecorrigeerd voor kleine aantallen',
  'impact.hours': 'Uren geleerd over het thema',
  'impact.time': 'Tijd besteed aan leren over het thema',
  'impact.moments': 'Leermomenten over het thema',
  'impact.moments.table': 'Gemiddelde en spreiding op beide momenten',
  'impact.column.moment': 'Moment',
  'impact.column.mean': 'Gemiddelde',
  'impact.column.sd': 'Standaardafwijking',
  'impact.moment.first': 'eerste',
  'impact.moment.second': 'tweede',
  'verdict.too_early': 'te vroeg',
  'verdict.too_little_data': 'te weinig gegevens',
  'verdict.no_difference_shown': 'geen verschil aangetoond',
  'verdict.more_growth': 'meer groei dan vergelijkbare groepen',
  'verdict.less_growth': 'minder groei dan vergelijkbare groepen',
  'verdict.ended.more_growth': 'hoger op de tweede toets dan vergelijkbare groepen',
  'verdict.ended.less_growth': 'lager op de tweede toets dan vergelijkbare groepen',
  'verdict.off': 'staat uit',
};

/** Dutch words of the section on impact hypotheses, for whom it is. */
export const impactDutch = (whose: ImpactOf): Record<string, string> => ({
  ...dutch,
  ...differences(OWN[whose]),
  impact: OWN[whose].title,
  'impact.dose': OWN[whose].dose,
  'impact.tooLittle.fewer_than_3_groups': `Te weinig gegevens om te tonen: er zijn minder dan 3 ${whose === 'school' ? 'groepen met genoeg leerlingen, bij ons of om mee te vergelijken' : 'vergelijkbare groepen met genoeg leerlingen'}.`,
  'impact.earlier': `${whose === 'teacher' ? 'De vergelijking is' : 'Deze cijfers over leerlingen zijn'} die van een eerder verslag, met de stand die bij de uitkomst staat: er veranderde sindsdien niets, of alleen iets van enkele leerlingen of van één groep.`,
});
