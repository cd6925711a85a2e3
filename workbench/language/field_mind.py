"""Narrow fields of meaning, English / Norwegian: what people think, feel and want. Written for this package."""

# ruff: noqa: E501 - a field of words to a line

from __future__ import annotations

from typing import Final

MIND: Final = """
introduce: introduce yourself name who background self present describe / presentere navn hvem bakgrunn selv fortelle seg kven
occupation: job occupation profession trade title position post role career work employ qualified trained / jobb yrke stilling rolle tittel fag karriere arbeid ansatt utdannet arbeide
seniority: year since long experienced veteran began joined newcomer / år lenge erfaren siden begynne fersk nybegynner veteran ansiennitet
duty: duty responsibility responsible task charge obligation accountable remit look / ansvar ansvarlig oppgave plikt oppdrag forplikte ansvarsområde syssel
begin: begin start launch found establish initiate originate outset inception birth / begynne starte opprette grunnlegge etablere oppstart innlede igangsette stifte sette
finish: end finish close complete conclude cease terminate last final over stop / slutte avslutte ferdig fullføre ende opphøre siste stanse nedlegge
idea: idea thought concept inspiration suggestion proposal invent initiative brainwave / idé tanke forslag påfunn innfall initiativ inspirasjon foreslå oppfinne
reason: reason why cause because motive purpose explanation ground behind justification rationale / grunn hvorfor årsak fordi motiv formål forklaring begrunnelse skyldes kvifor derfor hensikt
aim: aim goal purpose target objective intention mission ambition achieve / mål formål hensikt målsetting ambisjon målsetning sikte oppnå intensjon
choose: choose choice pick select option prefer alternative opt selection / velge valg plukke utvalg alternativ foretrekke valgmulighet mulighet
decide: decide decision determine settle verdict resolve resolution conclude approve adopt / bestemme beslutte avgjøre beslutning avgjørelse vedtak vedta konkludere
opinion: opinion view think believe thought reckon stance position attitude feel impression / mening mene synes syn tro oppfatning holdning standpunkt innstilling inntrykk
agree: agree agreement consensus accord consent approve same unanimous / enig enighet samtykke samstemt enstemmig godta tilslutning semje
disagree: disagree disagreement dispute argument quarrel conflict row oppose against objection clash / uenig uenighet krangel krangle konflikt strid tvist mot usemje diskusjon feide
resist: resist resistance oppose opposition against object protest sceptical sceptic refuse reluctant / motstand mot protest protestere innvending skeptisk skepsis nekte motvillig reservere motstander
criticise: criticise criticism complain complaint blame fault grumble moan scold / kritisere kritikk klage klagemål skylde misfornøyd skjenne bebreide surmule
praise: praise thank appreciate applaud compliment grateful gratitude recognition acknowledge / rose ros takke takknemlig sette anerkjenne anerkjennelse skryte skryt påskjønne
persuade: persuade convince argue motivate encourage urge win / overbevise overtale argumentere motivere oppmuntre oppfordre lokke
know: know knowledge aware familiar understand realise informed insight / vite kunnskap kjenne kjennskap forstå innsikt klar skjønne
learn: learn study lesson course teach training practise educate instruct master / lære læring kurs øve opplæring undervisning studere utdanne lærdom skolere pugge
discover: discover notice spot realise detect learn hear aware / oppdage finne merke legge innse avsløre høre få greie
remember: remember recall memory recollect remind memorable forget / huske minnes minne erindre hugse glemme minneverdig
forget: forget overlook miss omit lapse / glemme utelate overse gløyme savne forglemme
think: think consider reflect ponder wonder contemplate thought / tenke vurdere reflektere lure fundere overveie grunne tanke
expect: expect expectation anticipate foresee forecast predict suppose / vente forvente forventning anta forutse spå regne
hope: hope wish dream desire want long aspire / håpe håp ønske drømme drøm lengte vil von
fear: fear afraid scared worry anxious dread nervous frighten worried concern terror panic / frykt redd bekymre bekymring engste angst urolig skremme nervøs uro grue ottast
danger: danger risk hazard threat peril unsafe dangerous vulnerable / fare risiko trussel farlig utrygg sårbar true vågal
safe: safe safety secure security protect shelter guard precaution / trygg sikkerhet sikker beskytte trygghet verne vern sikre forholdsregel
trust: trust confidence faith rely reliable believe loyal / tillit stole tiltro tro pålitelig lojal tillitsfull
doubt: doubt unsure uncertain hesitate question suspicious / tvile tvil usikker nøle mistenke skeptisk mistro
joy: happy happiness joy glad enjoy pleasure delight fun cheerful laugh pleased fond love / glad glede lykkelig lykke trives trivsel gøy fornøyd morsom le kos artig elske
sad: sad grief sorrow cry tear mourn unhappy miserable loss depressed / trist sorg gråte lei sørge ulykkelig tung savn deprimert tårer
anger: angry anger furious annoyed irritated upset cross mad frustration frustrated / sint sinne irritert rasende sur forbannet frustrert frustrasjon opprørt harm
shame: shame ashamed embarrassed stigma humiliating awkward taboo pride / skam skamme flau stigma pinlig ydmykende tabu
pride: proud pride honour dignity achievement / stolt stolthet ære verdighet byrg
lonely: lonely alone isolated isolation solitude outsider / ensom alene isolert ensomhet åleine utenfor einsam
tired: tired exhausted exhaustion worn weary fatigue sleep overworked / sliten trøtt utbrent utslitt slitsom slite utmattet søvn kvile
stress: stress pressure strain burden load tense overwhelmed hectic busy / stress press belastning travel hektisk belaste stri anstrengt overveldet
courage: brave courage dare bold risk tough / modig mot tørre våge tøff dristig
patience: patient patience calm endure persevere tolerance / tålmodig tålmodighet rolig tåle utholdende ro
surprise: surprise unexpected astonish shock sudden amazed / overraske overraskelse uventet plutselig sjokk forbauset
disappoint: disappoint disappointment regret sorry / skuffe skuffelse skuffet angre synd beklage
interest: interest curious hobby keen enthusiasm passion fascinated / interesse nysgjerrig hobby ivrig engasjement lidenskap begeistre interessert
bored: bored boring dull tedious monotonous routine / kjede kjedelig langtekkelig ensformig kjedsomhet
want: want wish prefer desire like preference need / ønske ville foretrekke behov helst lyst
need: need require necessary demand essential lack must / behov trenge nødvendig kreve krav mangle måtte
lack: lack missing shortage short without scarce absence insufficient / mangle mangel savne uten knapp utilstrekkelig underskudd fravær
plenty: many much plenty lots abundant enough full excess surplus / mange mye nok rikelig overskudd full overflod
difficult: difficult hard problem challenge trouble tricky tough obstacle struggle complicated demanding barrier / vanskelig problem utfordring krevende tung vanske hinder slite komplisert trøbbel hindring floke
easy: easy simple smooth straightforward effortless convenient / lett enkel grei smidig lettvint bekvem
success: succeed success work well achieve accomplishment triumph thrive flourish good / lykkes suksess virke fungere god oppnå bragd resultat bra klare
fail: fail failure mistake wrong error blunder collapse flop / mislykkes feil fiasko gal feile bommert tabbe svikte kollaps
effect: effect result consequence impact outcome influence difference follow produce / virkning resultat følge konsekvens effekt utslag påvirke innvirkning utfall forskjell
benefit: benefit advantage gain useful profit worthwhile help value / nytte fordel gevinst nyttig verdi gagne utbytte gagn
harm: harm damage disadvantage drawback downside hurt negative loss injure / skade ulempe tap negativ ødelegge minus bakdel
measure: measure evaluate assess test survey figure audit indicator statistic evidence prove proof compare / måle vurdere evaluere test undersøkelse tall statistikk bevis dokumentere indikator sammenligne kartlegge
number: number count total figure amount quantity percent dozen / antall tall mange telle mengde prosent sum
change: change alter transform different shift modify switch adapt new convert / endre endring forandre forandring annerledes omstille ny tilpasse skifte bytte omlegge
improve: improve better improvement progress develop upgrade enhance / forbedre bedre forbedring framgang utvikle oppgradere utvikling
worsen: worse decline deteriorate decrease fall drop shrink cut / verre forverre nedgang synke falle krympe minke dårligere kutte
increase: increase grow more rise expand growth bigger double / øke vokse mer økning stige utvide vekst større doble flere
reduce: reduce cut less decrease cutback lower downsize save / redusere kutte mindre nedskjæring senke spare innsparing færre skjære
same: same equal similar alike identical unchanged constant / samme lik lignende like uendret ens
different: different differ difference unlike vary other contrast various / forskjell forskjellig ulik annerledes variere annen skille
past: past before previously formerly earlier used history old yesterday ago / før tidligere forrige fortid historie gammel siden pleide gang
present: now today current present nowadays moment / nå dagens nåtid nåværende aktuell
future: future ahead tomorrow next coming forward plan prospect decade / framtid fremtid framover fremover neste kommende plan utsikt tiår videre
plan: plan prepare planning schedule arrange organise strategy preparation programme / plan planlegge forberede forberedelse legge ordne strategi organisere opplegg program
"""
