"""Narrow fields of meaning, English / Norwegian: people and what they do with each other. Written for this package."""

# ruff: noqa: E501 - a field of words to a line

from __future__ import annotations

from typing import Final

SOCIAL: Final = """
family: family parent mother father child son daughter wife husband relative kin sibling brother sister partner household relation mum dad / familie forelder foreldre mor far barn sønn datter kone mann pårørende slekt søsken bror søster samboer ektefelle foresatt mamma pappa
child: child kid boy girl pupil toddler infant little youngster baby / barn unge gutt jente elev småbarn onge liten baby
youth: young youth teenager teen adolescent student / ung ungdom tenåring ungdommer konfirmant
elder: old elderly pensioner retired senior aged grandparent / gammel eldre pensjonist senior besteforelder pensjon bestemor bestefar
women: woman women female gender equality lady / kvinne kjønn jente likestilling dame kvinnelig
men: man men male gender chap bloke / mann kar gutt mannlig kjønn
friend: friend friendship mate pal companion buddy acquaintance / venn vennskap kamerat kompis venninne bekjent
neighbour: neighbour neighbourhood nearby local street community / nabo nabolag grannelag lokal granne nærmiljø
people: people person folk individual human public crowd / folk menneske person offentlighet publikum individ
user: user client customer visitor guest patient participant member recipient / bruker kunde besøkende gjest pasient deltaker medlem mottaker klient
stranger: stranger foreigner immigrant refugee newcomer migrant outsider / fremmed innvandrer flyktning utlending tilflytter innflytter nykommer
minority: minority disabled disability excluded vulnerable marginalised poor disadvantaged / minoritet funksjonshemmet funksjonsnedsettelse utsatt vanskeligstilt fattig sårbar ekskludert
absent: missing absent never reach ought outside hidden excluded / mangle utenfor aldri nå borte utelukket skjult fraværende
group: group team crew gang club society association league / gruppe lag gjeng klubb forening flokk krets lagarbeid
member: member membership join enrol belong subscribe / medlem medlemskap melde tilhøre verve innmeldt
recruit: recruit find attract hire advertise enlist persuade invite vacancy apply / rekruttere skaffe verve ansette søke lyse invitere lokke rekruttering utlyse
leave: leave quit resign stop departure turnover / slutte forlate gi frafall avgang trekke
stay: stay remain keep retain continue loyal last / bli holde beholde fortsette være vare igjen
volunteer: volunteer voluntary unpaid charity help / frivillig dugnad ulønnet frivillighet veldedig innsats
staff: staff employee worker colleague personnel workforce team crew manpower hands / ansatt medarbeider kollega personale bemanning arbeider arbeidskraft folk mannskap stab
leader: leader manager boss head chief director chair management supervisor president / leder sjef ledelse styre direktør leiar bestyrer formann overordnet styreleder
board: board committee council trustee governor assembly chairman meeting / styre komité utvalg råd nemnd årsmøte styremøte
politics: politician politics council vote election party mayor government parliament minister / politiker politikk kommunestyre stemme valg parti ordfører regjering storting minister politisk
state: state government authority ministry public agency municipality national council department / stat kommune myndighet departement offentlig etat fylke nasjonal direktorat forvaltning
law: law legal act statute regulation legislation court lawyer lawful / lov juridisk forskrift regel rett advokat lovverk domstol lovlig jus
rule: rule regulation guideline policy code forbid allow permit ban requirement / regel retningslinje forbud forby tillate krav påbud lov bestemmelse reglement
permit: permit permission licence approve application authorise allow consent / tillatelse løyve søknad godkjenne godkjenning lisens konsesjon samtykke
punish: punish punishment penalty fine sanction consequence expel discipline / straff straffe bot sanksjon konsekvens utvise anmerkning refs
cheat: cheat fraud plagiarism dishonest fake lie copy / jukse juks fusk svindel plagiat uærlig lure kopiere
crime: crime theft steal police burglary violence vandalism / kriminalitet tyveri stjele politi innbrudd vold hærverk
fair: fair just justice equal unfair right discriminate / rettferdig urettferdig rettvis lik rimelig diskriminere
responsible: responsible accountability blame fault liable / ansvar ansvarlig skyld
cooperate: cooperate cooperation collaborate partner together partnership joint network alliance / samarbeid samarbeide partner sammen nettverk felles fellesskap samspill samhandling allianse
relation: relationship relation contact connection bond tie link rapport / forhold relasjon kontakt forbindelse bånd tilknytning kobling
help: help support assist aid assistance backing guide service hand / hjelp støtte hjelpe bistand bistå veilede avlaste tjeneste håndsrekning
care: care nurse attend nurture welfare / omsorg pleie stelle passe pleier velferd hjemmehjelp
advice: advice advise recommend tip suggest counsel guidance lesson warn / råd anbefale tips veiledning veilede rådgiver lærdom rettleie
talk: talk speak conversation discuss chat dialogue say tell / snakke samtale prate diskutere dialog si prat fortelle drøfte
meeting: meeting meet gather assembly conference gathering appointment / møte møtes samling treff konferanse avtale årsmøte
listen: listen hear heard ear attention consult consultation / lytte høre hørt øre høring oppmerksom
ask: ask question inquire query request / spørre spørsmål be etterspørre anmode
answer: answer reply response respond feedback / svar svare respons tilbakemelding
inform: inform information tell notice message announce letter communicate email leaflet newsletter / informere informasjon opplyse beskjed melding brev kunngjøre kommunisere varsle varsel brosjyre skriv
telephone: phone call ring telephone text mobile message / telefon ringe mobil tekstmelding oppringning melding
media: media newspaper press television journalist radio article publicity / media avis presse tv journalist radio artikkel oppslag lokalavis fjernsyn
rumour: rumour gossip reputation hear image talk / rykte sladder omdømme snakk bilde
language: language speak translate interpreter english dialect word foreign / språk tolk oversette dialekt norsk ord snakke fremmedspråk
culture: culture tradition custom heritage identity belonging / kultur tradisjon skikk kulturarv identitet tilhørighet
religion: religion church faith priest god mosque pray / religion kirke tro prest gud moské be menighet
party: party celebration celebrate festival event concert performance show anniversary feast / fest feire arrangement festival konsert framføring jubileum forestilling tilstelning
music: music play band song sing instrument orchestra concert tune / musikk spille band sang synge instrument korps kor konsert låt note
sport: sport football exercise train team match coach gym run / idrett fotball trening trene lag kamp trener løpe
art: art paint drawing culture theatre film museum / kunst male tegne kultur teater film museum
play: play game toy fun playground leisure / leke lek spill leketøy moro fritid
travel: travel journey trip transport bus car drive train ferry commute taxi lift road / reise tur transport buss bil kjøre tog ferge pendle vei skyss drosje veg
walk: walk foot hike path step stroll / gå fot tur sti spasere gange
distance: distance far near close mile away remote kilometre / avstand langt nær mil kilometer borte fjern
place: place location site spot area where locality / sted plassering område hvor lokalitet plass stad
village: village rural countryside hamlet remote district / bygd grend landsby distrikt land utkant
town: town city urban centre street / by sentrum gate bydel
home: home house flat live dwelling apartment residence household / hjem hus bo leilighet bolig bustad heim
housing: housing rent tenant landlord lease tenancy mortgage accommodation / bolig leie leietaker utleier husleie botilbud innkvartering utleie
move: move relocate settle migrate resettle relocation / flytte bosette flytting bosetting innflytting fraflytting
"""
