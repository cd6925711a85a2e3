"""Narrow fields of meaning, English / Norwegian: work, money, places and things. Written for this package."""

# ruff: noqa: E501 - a field of words to a line

from __future__ import annotations

from typing import Final

WORK: Final = """
routine: routine ordinary usual typical day daily everyday normal practice habit happen morning take / rutine vanlig typisk dag hverdag daglig normal praksis vane skje foregå
procedure: procedure process step stage method how handle order carry / framgangsmåte prosess trinn metode steg prosedyre gang håndtere foregå rekkefølge
morning: morning dawn early breakfast wake sunrise / morgen tidlig frokost våkne otte
evening: evening night late dinner bedtime / kveld natt sent ettermiddag seng
season: season spring summer autumn winter year month / sesong vår sommer høst vinter år måned årstid
schedule: schedule timetable rota hours shift plan calendar appointment / timeplan turnus vakt tidsplan kalender plan skift vaktliste
time: time hour minute long duration take week spend / tid time minutt lenge varighet uke bruke tidsbruk
quick: quick fast speed hurry immediate rapid swift soon / rask fort hurtig haste straks kjapp snarlig
slow: slow delay late wait postpone long queue / sen forsinke forsinkelse vente utsette kø treg ventetid drøye
deadline: deadline due date limit term expire / frist dato innen utløpe tidsfrist
cover: cover substitute sick replacement temporary absence / vikar syk erstatte avløser fravær midlertidig steppe
hire: hire employ appoint contract employment engage / ansette tilsette kontrakt ansettelse engasjere
wage: wage salary pay paid income earn / lønn betale inntekt tjene betalt
pay: pay fee charge price cost money bill expensive afford owe debt invoice subscription / betale avgift pris koste kostnad penger regning dyr råd skylde gjeld faktura egenandel kontingent
fund: fund funding grant sponsor subsidy donation finance support donate raise raffle / finansiere finansiering tilskudd sponsor gave støtte midler bevilgning stipend loddsalg innsamling
budget: budget economy account spend economic finance deficit saving / budsjett økonomi regnskap bruke økonomisk underskudd innsparing finans
save: save spare economise cut cheaper thrift / spare innsparing kutte billigere besparelse
earn: earn income profit revenue turnover sell / tjene inntekt fortjeneste omsetning overskudd lønnsom salg
compensate: compensate compensation insurance refund reimburse claim damages / erstatning erstatte forsikring kompensasjon dekke refusjon refundere krav
buy: buy purchase shop order procure acquire supplier / kjøpe innkjøp handle bestille anskaffe leverandør skaffe
sell: sell sale market customer trade product / selge salg marked kunde handel produkt avsetning
business: business company firm enterprise industry commercial owner / bedrift firma selskap næring næringsliv eier foretak virksomhet
compete: competition compete competitor rival contest tender / konkurranse konkurrere konkurrent rival anbud
apply: apply application form paperwork submit report document fill bureaucracy / søke søknad skjema papir rapport dokument fylle byråkrati papirarbeid levere
record: record document log write note file register journal / dokumentere logg skrive notat arkiv register journal føre bok
contract: contract agreement deal terms negotiate sign / kontrakt avtale vilkår forhandle undertegne signere
organise: organise organisation structure coordinate arrange run administer / organisere organisasjon struktur samordne drive administrere ordne koordinere drift
control: control check inspect supervise monitor audit watch inspection / kontroll kontrollere inspeksjon tilsyn føre overvåke sjekke revisjon følge
quality: quality standard good criteria requirement condition level / kvalitet standard god kriterium krav tilstand nivå
priority: priority important first main crucial essential rank / prioritere viktig først hoved avgjørende vesentlig rangere
experience: experience encounter happen event undergo incident occasion episode / erfaring oppleve opplevelse hendelse hende episode tilfelle
example: example instance case illustrate particular specific / eksempel tilfelle konkret illustrere bestemt
role: role part function involvement play capacity / rolle del funksjon medvirke oppgave
participate: participate participation involve contribute influence voice say / delta medvirke medvirkning involvere bidra påvirke innflytelse stemme
invite: invite invitation welcome open attend / invitere invitasjon velkommen åpen delta påmelding
advertise: advertise publicise promote market poster campaign spread / annonse reklame markedsføre plakat kampanje spre
training: training course education qualify certificate skill instruct practise / opplæring kurs utdanning kompetanse sertifikat ferdighet øvelse instruksjon etterutdanning
skill: skill ability competence talent capable expert craft / ferdighet evne kompetanse talent dyktig flink ekspert håndverk
school: school class classroom teacher pupil lesson education head / skole klasse klasserom lærer elev time undervisning rektor skule
teach: teach teacher instruct tutor lecture lesson pedagogical / undervise lærer instruere undervisning forelese pedagogisk
exam: exam test assessment grade mark homework assignment / eksamen prøve vurdering karakter lekser oppgave innlevering
university: university college student degree research / universitet høyskole student grad forskning
kindergarten: nursery kindergarten preschool childcare daycare / barnehage førskole barnepass
health: health ill disease sick doctor nurse hospital treatment symptom medical clinic / helse syk sykdom lege sykepleier sykehus behandling symptom medisinsk klinikk
medicine: medicine drug tablet pill prescription pharmacy dose vaccine / medisin legemiddel tablett resept apotek dose vaksine pille
hospital: hospital ward bed discharge admit surgery patient / sykehus avdeling seng utskrive innlegge operasjon pasient
disability: disabled disability wheelchair impaired handicap / funksjonshemming rullestol nedsatt handikap
mental: mental psychological therapy depression anxiety psychiatric / psykisk psykologisk terapi depresjon angst psykiatri
injury: injury accident hurt wound fall broken emergency rescue / skade ulykke skadet sår fall brekke nødsituasjon redde redning
death: death die dead funeral grave kill fatal / død dø begravelse grav drepe daud omkomme
birth: birth pregnant born baby midwife maternity / fødsel gravid født baby jordmor barsel
food: food eat meal cook menu bread lunch dinner breakfast fruit diet serve / mat spise måltid lage meny brød lunsj middag frokost frukt kost servere
drink: drink coffee tea water alcohol beer / drikke kaffe te vann alkohol øl
kitchen: kitchen stove cook oven dish wash / kjøkken komfyr ovn oppvask koke
room: room hall space premises floor building storage indoor / rom sal lokale plass etasje bygning lager inne areal
building: building house construction roof wall build premises / bygning bygg hus tak vegg bygge byggverk
equipment: equipment tool gear device instrument machine kit material aid / utstyr verktøy redskap apparat instrument maskin materiell hjelpemiddel
repair: repair mend fix broken maintain maintenance replace restore / reparere fikse ødelagt vedlikehold vedlikeholde bytte utbedre restaurere reparasjon
clean: clean wash tidy dirt hygiene rubbish / rengjøre vaske rydde skitt renhold hygiene
waste: waste rubbish throw recycle discard landfill bin / avfall søppel kaste resirkulere gjenbruk kildesortering
digital: digital computer internet app online screen software technology data program machine / digital data internett app nett skjerm program teknologi datamaskin system maskin
robot: robot chatbot machine algorithm automatic / robot chatbot maskin algoritme automatisk
privacy: privacy personal data confidential consent surveillance anonymous secret / personvern personopplysning fortrolig samtykke overvåking anonym taushetsplikt hemmelig
energy: energy electricity power heating fuel oil solar / energi strøm kraft oppvarming drivstoff olje sol varme
water: water river lake sea rain pipe flood / vann elv innsjø sjø regn rør flom vatn
sea: sea boat ship harbour fish coast wave sail / sjø båt skip havn fiske kyst bølge seile hav
fish: fish fishing catch net trawler salmon / fisk fiske fangst garn tråler laks oppdrett
farm: farm farmer agriculture field crop barn land / gård bonde jordbruk åker avling låve landbruk bruk
animal: animal sheep cow dog horse livestock pet wild / dyr sau ku hund hest husdyr kjæledyr buskap
predator: predator wolf bear wild beast attack / rovdyr ulv bjørn gaupe jerv ørn angrep
pasture: pasture graze grazing hill flock herd / beite beiting utmark flokk fjell
forest: forest tree wood timber plant / skog tre ved tømmer plante
mountain: mountain hill peak valley ski / fjell ås topp dal ski
weather: weather rain snow wind storm climate cold / vær regn snø vind storm klima kulde
climate: climate environment green emission sustainable pollution nature / klima miljø grønn utslipp bærekraft forurensning natur
garden: garden plant grow flower vegetable soil / hage plante dyrke blomst grønnsak jord
clothes: clothes dress wear shoe uniform / klær kle ha sko uniform
book: book read library loan literature page / bok lese bibliotek lån litteratur side
lend: lend borrow loan return reserve / låne utlån lån levere reservere
open: open opening hours access entry unlocked available / åpen åpningstid tilgang inngang åpne tilgjengelig ubetjent
lock: lock key door unlock card gate / lås nøkkel dør låse kort port
noise: noise loud quiet sound silence disturb / støy bråk stille lyd stillhet forstyrre
alarm: alarm alert emergency warn siren / alarm varsel nødsituasjon utrykning advare sirene
rescue: rescue save lifeboat emergency crew / redning redde redningsskøyte utrykning mannskap
police: police officer patrol arrest / politi betjent patrulje pågripe
army: army war soldier defence military / hær krig soldat forsvar militær
refugee: refugee asylum settle integration integrate / flyktning asyl bosette integrering integrere
vote: vote ballot poll elect majority / stemme avstemning flertall velge valg
campaign: campaign petition protest demonstration action fight / kampanje underskrift protest demonstrasjon aksjon kamp kjempe
close: close shut closure threaten end / stenge legge nedleggelse nedlegging avvikle slutt
loss: lose loss lost miss disappear gone / tape tap miste forsvinne borte
keep: keep preserve maintain retain save / beholde bevare opprettholde holde
find: find search look seek discover trace / finne lete søke oppdage spore
collect: collect gather fetch pick bring deliver / samle hente innsamling plukke bringe levere
carry: carry bring deliver transport send / bære bringe levere frakte sende
receive: receive accept get obtain welcome / motta få mottak
give: give hand offer provide donate share / gi tilby dele yte bidra
share: share divide split common distribute / dele fordele felles fordeling spleise
test: try test attempt experiment pilot trial / prøve forsøk teste forsøke eksperiment pilot
solve: solve solution fix overcome handle cope manage / løse løsning takle håndtere mestre klare overkomme
prevent: prevent avoid measure precaution stop protect / hindre forebygge unngå tiltak stoppe verne
react: react reaction response respond feel / reagere reaksjon respons svare mottakelse
use: use apply utilise employ benefit usage / bruke bruk benytte anvende nytte
develop: develop build create make produce design / utvikle bygge skape lage produsere utforme
add: add more else missed finally supplement / tilføye legge mer annet glemt supplere
summary: overall summary sum general whole mostly / samlet oppsummere generelt helhet stort
"""
