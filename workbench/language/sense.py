"""Everyday fields of meaning: words that speak of one thing without sharing a letter.

«Who pays for it?» and «where does the money come from» have no word in common. The fields
here are those any talk about work and daily life moves in, whatever its subject; they know
nothing of a single trade. A field's name serves both languages, so English meets Norwegian.
The wide fields stand here, the narrow ones, near to sets of synonyms, in ``field.py``.
Written for this package.
"""

# ruff: noqa: E501 - a field of words to a line

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Final

from workbench.language.cognate import SISTERS, spelt
from workbench.language.feature import normal

_ENGLISH: Final = """
self: introduce yourself background role job title position work responsible career retired born
origin: start begin founded founding set establish idea initiative origin first launch opened history came
reason: why reason motive purpose because behind choose chose motivation aim point
past: before earlier previously used formerly ago then history tradition
change: change different differently alter new since changed shift reorganise replace become develop
future: future ahead next year years coming plan expect ten heading later tomorrow forecast long-term
wish: wish hope dream want magic ideal improve better would ask
worry: worry afraid fear risk concern nervous anxious lie awake scared threat dread
hard: hard difficult challenge problem obstacle struggle demanding bottleneck tough trouble barrier tricky wrong
success: success succeed work well proud good achieve helpful benefit useful gain effect result difference
advice: advice recommend tip suggest lesson others learn
end: anything else add forgot missed finally left ask last final
money: money pay fund funding cost grant budget finance price expensive cheap donate donation income afford fee salary wage pound sponsor economy bill rent charge invoice buy account financial
time: time hour minute long quick slow save schedule week deadline wait fast duration
routine: day morning evening ordinary typical usual routine happen step process procedure
staff: staff employee worker colleague team recruit hire volunteer rota shift cover crew manpower duty workforce
recruit: recruit find attract join newcomer new member advert invite sign
quit: leave quit stop drop stay keep turnover retain resign burnout
lead: manager boss head leader leadership chair board director management governor chief
decide: decide decision choose vote council politician approve committee policy influence say
rule: rule law regulation guideline policy forbid allow permitted requirement legal statute
form: form paperwork application apply report document record bureaucracy deadline return paper
figure: number figure count statistic percent measure data share how many amount rate quantity evidence survey
info: information inform tell message leaflet website notice letter email explain announce communicate communication poster
talk: talk conversation speak discuss meeting phone call dialogue contact chat
together: cooperate cooperation collaborate partner together network relationship relation contact joint work
conflict: conflict disagree argument quarrel against oppose objection complain complaint friction sceptical resist dispute criticism cross
help: help support assist aid guidance assistance helper backing relief
safe: safe safety danger dangerous accident injury insurance liability security secure alarm guard hurt emergency protect
health: health ill sick illness doctor nurse disease hospital medicine patient treatment pain
mind: stress feel feeling emotion afraid lonely tired sad happy cope mental worn grief
family: family parent mother father mum dad child children husband wife home partner son daughter brother sister kid relative
young: young youth teenager pupil student child age generation girl boy kid
old: old elderly pensioner senior age retired
school: school teach teacher lesson class pupil learn education classroom head
skill: skill training course learn train competence knowledge qualification teach practise educate trained
room: room building space premises place hall kitchen storage house office floor location
place: place area location near far neighbourhood district town village centre local distance
travel: travel transport bus car drive train road bicycle walk distance commute
food: food eat meal bread fruit cook breakfast lunch dinner kitchen menu drink hungry
thing: equipment tool machine gear kit device material part thing instrument engine
digital: computer digital internet online app phone technology screen software system tablet data
repair: repair mend fix broken maintain maintenance spare replace fault
nature: nature forest mountain sea water animal plant climate environment weather land tree river snow rain
trade: shop market customer sell buy business company competitor supplier firm commerce trade
public: public council municipality state government authority ministry service agency official
people: people who visitor user member group guest participant customer resident newcomer community inhabitant
excluded: missing reach excluded absent never outside barrier shame stigma embarrassed minority vulnerable immigrant disabled
language: language translate interpreter english understand culture foreign immigrant speak dialect
media: newspaper media press television radio reputation image opinion seen
privacy: privacy personal data consent confidential surveillance camera anonymous log
quality: quality standard good bad condition criterion requirement suitable enough adequate
experience: experience remember memory memorable example episode incident story occasion moment
after: afterwards follow aftermath later result consequence effect impact
opinion: opinion think view believe attitude feel agree
party: celebration event festival concert performance audience show christmas holiday occasion
part: take part participate involve influence choose own say decide voice
"""

_NORWEGIAN: Final = """
self: presentere deg selv bakgrunn rolle jobb stilling arbeid ansvarlig ansvar yrke pensjonist født utdanne verv
origin: starte begynne grunnlegge opprette etablere idé initiativ opprinnelse første åpne historie oppstå
reason: grunn begrunnelse årsak hensikt motiv fordi formål velge valg motivasjon skyldes
past: før tidligere forrige pleide vanligvis gang tradisjon historie gammel
change: endre endring annerledes forandre forandring ny siden legge om omorganisere utvikle utvikling erstatte bytte
future: framtid fremtid framover fremover neste kommende plan vente forvente utsikt videre
wish: ønske håp håpe drøm drømme helst bedre forbedre forbedring forslag skulle
worry: bekymre bekymring redd frykt frykte risiko engstelig grue urolig trussel skremme plage
hard: vanskelig utfordring problem hinder slite krevende flaskehals tung tøff trøbbel barriere verst
success: lykkes suksess gå bra stolt god nytte nyttig gevinst virkning resultat effekt hjelpe forskjell virke
advice: råd tips anbefale lærdom andre
end: annet mer legge tilføye føye glemme slutt spørre siste tillegg
money: penger betale finansiere finansiering koste kostnad tilskudd budsjett pris dyr billig gave inntekt råd avgift lønn kroner krone sponsor økonomi regning leie faktura kjøpe regnskap midler støtte kontingent utgift spare
time: tid time minutt lenge rask sakte spare uke frist vente fort varighet tidsbruk
routine: dag morgen kveld vanlig typisk rutine skje foregå trinn prosess framgangsmåte hverdag
staff: ansatt medarbeider arbeider kollega team rekruttere ansette frivillig turnus vakt vikar mannskap bemanning arbeidskraft personale
recruit: rekruttere skaffe tiltrekke verve ny medlem annonse invitere lokke
quit: slutte gi stoppe falle bli beholde frafall si opp
lead: leder sjef ledelse styre rektor direktør styreleder kasserer
decide: bestemme avgjøre beslutning avgjørelse velge stemme vedta vedtak politiker kommunestyre utvalg innflytelse
rule: regel lov forskrift retningslinje forby forbud tillate tillatt krav påbud lovlig
form: skjema søknad søke papir rapport rapportere dokument dokumentere byråkrati frist vedlegg kontrakt
figure: tall antall telle statistikk prosent måle andel mange mengde undersøkelse
info: informasjon informere opplyse melding brosjyre nettside oppslag brev e-post forklare kommunisere kommunikasjon plakat beskjed
talk: samtale snakke prate diskutere møte telefon ringe dialog kontakt
together: samarbeide samarbeid partner sammen nettverk forhold relasjon kontakt felles fellesskap tverrfaglig
conflict: konflikt uenig uenighet krangel krangle mot motstand innvending klage skepsis skeptisk strid misnøye kritikk sur
help: hjelp hjelpe støtte bistand bistå veiledning veilede assistanse avlaste
safe: trygg trygghet fare farlig ulykke skade forsikring sikkerhet sikre sikker alarm vakt utrygg beskytte beredskap
health: helse syk sykdom lege sykepleier sykehus medisin pasient behandling vondt
mind: stress føle følelse ensom sliten lei trist glad mestre psykisk utbrent sorg
family: familie forelder foreldre mor far barn mann kone hjem partner sønn datter bror søster unge slekt foresatt søsken
young: ung ungdom tenåring elev student barn alder generasjon jente gutt unge
old: gammel eldre pensjonist senior alder
school: skole undervise lærer time klasse elev lære utdanning klasserom rektor undervisning
skill: ferdighet opplæring kurs lære øve kompetanse kunnskap kvalifikasjon undervise utdanne etterutdanning
room: rom bygning lokale plass sal kjøkken lager hus kontor etasje
place: sted område plassering nær langt nabolag bydel by bygd sentrum lokal avstand grend beliggenhet
travel: reise transport buss bil kjøre tog vei sykkel gå avstand pendle
food: mat spise måltid brød frukt lage frokost lunsj middag kjøkken meny drikke sulten
thing: utstyr verktøy maskin apparat materiale del ting instrument motor redskap
digital: data datamaskin digital internett nett app mobil teknologi skjerm program system
repair: reparere fikse ødelagt vedlikehold vedlikeholde reservedel feil
nature: natur skog fjell sjø vann dyr plante klima miljø vær land tre elv snø regn tørke
trade: butikk marked kunde selge kjøpe bedrift firma konkurrent leverandør næring handel
public: offentlig kommune stat myndighet departement etat forvaltning fylke tjeneste politikk
people: folk hvem besøkende bruker medlem gruppe gjest deltaker kunde beboer innbygger nykommer
excluded: mangle nå utenfor aldri skam flau minoritet sårbar innvandrer funksjonsnedsettelse vanskeligstilt ekskludere
language: språk oversette tolk norsk forstå kultur fremmedspråklig innvandrer dialekt
media: avis media presse fjernsyn radio omdømme rykte bilde
privacy: personvern personopplysning samtykke fortrolig taushetsplikt overvåke overvåking kamera anonym logg
quality: kvalitet standard god dårlig tilstand krav egne egnet tilstrekkelig nok
experience: erfaring oppleve opplevelse huske minne eksempel hendelse historie episode
after: etterpå følge ettertid senere resultat konsekvens virkning etterkant
opinion: mening mene syn tro holdning synes enig syne
party: feiring arrangement festival konsert framføring publikum forestilling jul ferie fest
part: medvirke medvirkning delta involvere innflytelse velge selv bestemme stemme
"""


def senses(word: str, language: str) -> tuple[str, ...]:
    """Return the wide fields a word in small letters belongs to; mostly none, seldom several."""
    found = _table("en" if language == "en" else "nb")
    exact = found.get(word) or found.get(normal(word, language))
    if exact is None and language in SISTERS:
        return found.get(spelt(normal(word, language), language, found) or "", ())
    return exact or ()


@cache
def _table(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return normalised word → the names of its fields."""
    held: dict[str, list[str]] = defaultdict(list)
    for line in (_ENGLISH if language == "en" else _NORWEGIAN).strip().splitlines():
        name, _, words = line.partition(":")
        for word in words.split():
            for form in dict.fromkeys((word, normal(word, language))):
                if name not in held[form]:
                    held[form].append(name)
    return {form: tuple(names) for form, names in held.items()}
