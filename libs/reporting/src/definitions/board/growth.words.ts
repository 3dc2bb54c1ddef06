/** What a board's report says of learning and growth. */
export const growthDutch = {
  growth: 'Leren en groei, over alle groepen van het bestuur',
  'growth.about':
    'Naast elkaar staan hier hoeveel leraren van een groep leerden, en hoeveel hun leerlingen groeiden, over alle groepen van scholen waar de medezeggenschap ermee instemde. De groei is die bij gelijke beginscore, vergeleken met de andere groepen van hetzelfde leerjaar.',
  'growth.heading': '{pair}',
  'growth.told.more':
    'In {groups} groepen ({pupils} leerlingen met beide scores) groeiden leerlingen meer naarmate hun leraren meer uren over {themes} leerden (rangcorrelatie {rho}; 95%-betrouwbaarheidsinterval {low} tot {high}).',
  'growth.told.less':
    'In {groups} groepen ({pupils} leerlingen met beide scores) groeiden leerlingen minder naarmate hun leraren meer uren over {themes} leerden (rangcorrelatie {rho}; 95%-betrouwbaarheidsinterval {low} tot {high}).',
  'growth.told.none':
    'In {groups} groepen ({pupils} leerlingen met beide scores) is niet aangetoond dat leerlingen meer of minder groeiden naarmate hun leraren meer uren over {themes} leerden (rangcorrelatie {rho}; 95%-betrouwbaarheidsinterval {low} tot {high}).',
  'growth.told.more.reading':
    'Dat is een samenhang en geen oorzaak: het laat niet zien dat het leren de groei bracht, en zegt niets over één groep of leraar.',
  'growth.told.less.reading':
    'Dat is een samenhang en geen oorzaak: misschien leerden leraren juist meer waar groepen het moeilijker hadden; over één groep of leraar zegt het niets.',
  'growth.told.none.reading':
    'Het interval bevat nul: een samenhang is hiermee niet aangetoond, en ook niet uitgesloten; en ook een samenhang zou geen oorzaak zijn.',
  'growth.too_few_groups':
    'Te vroeg: {groups} groepen hebben genoeg leerlingen met beide scores. Er zijn er nog {n} nodig, want we tonen dit vanaf 20 groepen.',
  'growth.too_few_groups.one':
    'Te vroeg: {groups} groepen hebben genoeg leerlingen met beide scores. Er is er nog één nodig, want we tonen dit vanaf 20 groepen.',
  'growth.too_few_doses':
    'Te weinig om te tonen: zo weinig leraren of groepen verschillen in wat er hierover geleerd werd, dat het over hen zou gaan.',
  'growth.no_interval': 'Te weinig om te tonen: hoe zeker het zou zijn is met deze gegevens niet te zeggen.',
  'growth.hardly_changed': 'Te weinig om te tonen: naast een eerder verslag zou het verschil over enkele groepen gaan.',
  'figure.rho': 'Rangcorrelatie van uren leren en groei (−1 tot 1)',
  'figure.rhoMoments': 'Hetzelfde met het aantal leermomenten',
  'figure.groups': 'Groepen',
  'growth.dose':
    'Geteld is het leren over {themes}, waarover vooraf een verwachting stond, van {from} tot en met {through}, van alle leraren van een groep samen; wat iemand privé hield niet. Ook groepen zonder verwachting tellen mee, met wat hun leraren daarover leerden.',
  'growth.chart': 'Samenhang van uren leren en groei',
  'growth.reading':
    'Een rangcorrelatie is 0 waar het een niets over het ander zegt, en 1 of −1 waar de volgorde van groepen precies gelijk of precies omgekeerd is. Het interval rekent alsof groepen los van elkaar staan; groepen van één school of één leraar lijken op elkaar, en dan is het minder zeker dan het interval laat zien.',
  'growth.chance':
    'In dit verslag staan {n} van zulke samenhangen met uren. Ook als er nergens een is, ligt elk van die intervallen in ongeveer 5 van de 100 gevallen aan één kant van nul.',
  'growth.chance.one':
    'In dit verslag staat één zo’n samenhang met uren. Ook als er geen is, ligt zo’n interval in ongeveer 5 van de 100 gevallen aan één kant van nul.',
  'growth.alternatives':
    'Om te bespreken, want het kan ook anders zitten: scholen die meer leren verschillen ook in andere dingen; waar het moeilijk gaat wordt soms juist meer geleerd; wie uitzonderlijk laag of hoog begon, zit bij een volgende toets gemiddeld dichter bij het midden; wat niet is vastgelegd telt niet; en het kan toeval zijn.',
} satisfies Readonly<Record<string, string>>;

export const growthEnglish: Record<keyof typeof growthDutch, string> = {
  growth: 'Learning and growth, over all groups of the board',
  'growth.about':
    'Here stand beside each other how much teachers of a group learned, and how much their pupils grew, over all groups of schools whose staff council agreed. Growth is that with equal first scores, compared with the other groups of the same grade.',
  'growth.heading': '{pair}',
  'growth.told.more':
    'In {groups} groups ({pupils} pupils with both scores) pupils grew more, the more hours their teachers learned about {themes} (rank correlation {rho}; 95% confidence interval {low} to {high}).',
  'growth.told.less':
    'In {groups} groups ({pupils} pupils with both scores) pupils grew less, the more hours their teachers learned about {themes} (rank correlation {rho}; 95% confidence interval {low} to {high}).',
  'growth.told.none':
    'In {groups} groups ({pupils} pupils with both scores) it has not been shown that pupils grew more or less, the more hours their teachers learned about {themes} (rank correlation {rho}; 95% confidence interval {low} to {high}).',
  'growth.told.more.reading':
    'That is association and not cause: it does not show that the learning brought the growth, and says nothing of any one group or teacher.',
  'growth.told.less.reading':
    'That is association and not cause: perhaps teachers learned more where groups had it harder; of any one group or teacher it says nothing.',
  'growth.told.none.reading':
    'The interval holds zero: an association has not been shown, nor has it been ruled out; and an association would be no cause either.',
  'growth.too_few_groups':
    'Too early: {groups} groups have enough pupils with both scores. It takes {n} more, for this is shown from 20 groups on.',
  'growth.too_few_groups.one':
    'Too early: {groups} groups have enough pupils with both scores. It takes one more, for this is shown from 20 groups on.',
  'growth.too_few_doses':
    'Too little to show: so few teachers or groups differ in what was learned about this that it would be about them.',
  'growth.no_interval': 'Too little to show: how certain it would be cannot be said with these data.',
  'growth.hardly_changed': 'Too little to show: beside an earlier report the difference would be about a few groups.',
  'figure.rho': 'Rank correlation of hours of learning and growth (−1 to 1)',
  'figure.rhoMoments': 'The same with the number of learning moments',
  'figure.groups': 'Groups',
  'growth.dose':
    'What counts is learning about {themes}, of which something was expected beforehand, from {from} to {through}, of all teachers of a group together; not what people kept private. Groups without an expectation count too, with what their teachers learned about it.',
  'growth.chart': 'Association of hours of learning and growth',
  'growth.reading':
    'A rank correlation is 0 where the one says nothing of the other, and 1 or −1 where the order of groups is exactly the same or exactly reversed. The interval reckons as if groups stood apart; groups of one school or one teacher are alike, and then it is less certain than the interval shows.',
  'growth.chance':
    'There are {n} of such associations with hours in this report. Even where there is none anywhere, each of those intervals lies on one side of zero in about 5 of 100 cases.',
  'growth.chance.one':
    'There is one such association with hours in this report. Even where there is none, such an interval lies on one side of zero in about 5 of 100 cases.',
  'growth.alternatives':
    'To discuss, for there may be another reason: schools that learn more differ in other things, too; where it is hard, more is learned sometimes; who began exceptionally low or high is closer to the middle on average at the next test; what is not logged does not count; and it may be chance.',
};
