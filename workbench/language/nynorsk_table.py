"""Frequent nynorsk and dialect words and their bokmål counterparts, written for this package.

Each line holds words of one field as ``nynorsk=bokmål``. On the left stand lemmas and the
irregular forms people say; on the right bokmål lemmas.
"""

from __future__ import annotations

from typing import Final

_FUNCTION_WORDS: Final = """
eg=jeg ej=jeg æ=jeg e=jeg i=i me=vi mi=min dykk=dere dykkar=deres dokker=dere dokke=dere døkk=dere
dåkker=dere dei=de deira=deres ho=hun hennar=hennes hans=hans ein=en ei=en eit=et eitt=ett
ikkje=ikke ikkj=ikke ittj=ikke itte=ikke inkje=ikke ikke=ikke kva=hva ka=hva ke=hva kven=hvem
kem=hvem kor=hvor kvar=hver kvart=hvert kvifor=hvorfor koffor=hvorfor korfor=hvorfor
korleis=hvordan korsen=hvordan koss=hvordan åssen=hvordan kosst=hvordan kva=hva kvan=hva
kvarandre=hverandre noko=noe nokon=noen nokre=noen nåkka=noe nokke=noe nåen=noen noka=noen
mykje=mye mykji=mye meir=mer mest=mest fleire=flere flest=flest frå=fra no=nå då=da so=så
berre=bare bære=bare òg=også au=også saman=sammen same=samme mellom=mellom utan=uten etter=etter
gjennom=gjennom hjå=hos sidan=siden dess=dess di=din difor=derfor medan=mens anten=enten
korkje=verken kanskje=kanskje tilbake=tilbake ettersom=ettersom sjølv=selv sjøl=selv
nesten=nesten alltid=alltid aldri=aldri ofte=ofte ofta=ofte sjeldan=sjelden framleis=fortsatt
enno=ennå allereie=allerede alt=alt heile=hele heil=hel heilt=helt eigen=egen eiga=egen eige=egen
eigentleg=egentlig slik=slik slike=slik sånn=sånn desse=disse denna=denne annan=annen anna=annen
andre=annen båe=begge begge=begge ingen=ingen begynne=begynne imot=mot ifrå=fra oppi=oppi
kvarmed=hvormed tidlegare=tidligere seinare=senere sein=sen seint=sent tidleg=tidlig før=før
ganske=ganske særleg=særlig spesielt=spesielt likevel=likevel elles=ellers heldigvis=heldigvis
"""

_SPOKEN: Final = """
æg=jeg jæ=jeg mæ=meg dæ=deg sæ=seg dæm=dem hainn=han hannj=han hu=hun hinne=henne åss=oss øss=oss
dåkk=dere døkker=dere dykker=dere itj=ikke ikkje=ikke ekje=ikke isje=ikke ikt=ikke itt=ikke
inkje=ikke kæm=hvem kånn=hvem håkken=hvem korr=hvor åffer=hvorfor hoffer=hvorfor
kafør=hvorfor håffør=hvorfor korsn=hvordan kordan=hvordan kordann=hvordan
håssen=hvordan hossen=hvordan kossen=hvordan kossn=hvordan nåkken=noen nokken=noen nån=noen
nånn=noen nåkke=noe nåkko=noe nako=noe nåkkå=noe mytji=mye møtji=mye mykjy=mye møkje=mye
fleir=flere fler=flere bærre=bare bærrst=bare berrest=bare uta=uten atte=at attme=ved attmed=ved
attåt=ved ållti=alltid åsså=også åg=og tebake=tilbake attende=tilbake att=tilbake ilag=sammen
ihop=sammen tisamen=sammen saman=sammen sjæl=selv sjøl=selv åleine=alene åleina=alene aleina=alene
aleine=alene førr=før sia=siden sidan=siden nårr=når hær=her dær=der heime=hjemme hjæmme=hjemme
hjæm=hjem hematt=hjem framme=framme væit=vite veitj=vite vesst=vite fortæl=fortelle
fortælle=fortelle fortel=fortelle kjæmme=komme kjæm=komme kommi=komme gjekk=gå gjenge=gå sjer=se
sjår=se sje=se sjå=se hae=ha hadd=ha vårte=bli vorti=bli vart=bli jor=gjøre gjor=gjøre jer=gjøre
jort=gjøre trængs=trenge trænge=trenge tænke=tenke tænkt=tenke onge=unge onga=unger ongan=unger
ongdom=ungdom skoln=skole skuln=skole arbe=arbeid arbei=arbeid
"""

_VERBS: Final = """
vere=være vera=være var=være vore=være vori=være er=være verte=bli vert=bli vart=bli vorte=bli
blei=bli blitt=bli bli=bli ha=ha hadde=ha hatt=ha hava=ha gjere=gjøre gjera=gjøre gjer=gjøre
gjorde=gjøre gjort=gjøre kome=komme koma=komme kjem=komme kjæm=komme kom=komme komme=komme
seie=si seia=si seier=si sei=si sagt=si sa=si veit=vite vite=vite vita=vite visste=vite
få=få fekk=få fått=få fær=få får=få gå=gå gjekk=gå gjekke=gå går=gå stå=stå stod=stå sjå=se ser=se
såg=se sett=se ta=ta tek=ta tok=ta teke=ta tatt=ta gi=gi gje=gi gjev=gi gav=gi gitt=gi gjeve=gi
tenkje=tenke tenkjer=tenke tenkte=tenke tenkt=tenke trenge=trenge treng=trenge trengje=trenge
finne=finne finn=finne fann=finne funne=finne skaffe=skaffe bu=bo bur=bo budde=bo budd=bo
busetje=bosette busette=bosette buset=bosette busett=bosette busetting=bosetting
busetjing=bosetting busetnad=bosetting sjølvbusetting=selvbosetting
sjølvbusetjing=selvbosetting flytte=flytte flytta=flytte leige=leie leiger=leie leigde=leie
leigd=leie utleige=utleie eige=eie eig=eie eigde=eie eigd=eie kjøpe=kjøpe kjøper=kjøpe selje=selge
sel=selge selde=selge selt=selge byggje=bygge byggjer=bygge bygde=bygge bygd=bygge søkje=søke
søkjer=søke søkte=søke søkt=søke spørje=spørre spør=spørre spurde=spørre spurt=spørre svare=svare
svara=svare snakke=snakke snakka=snakke prate=prate høyre=høre høyrer=høre høyrde=høre høyrt=høre
gløyme=glemme gløymt=glemme skje=skje skjer=skje skjedde=skje verke=virke verkar=virke verka=virke
lukkast=lykkes lukkas=lykkes lykkast=lykkes trivast=trives treivst=trives trivs=trives
finnast=finnes finst=finnes fanst=finnes synast=synes synest=synes tykkje=synes tykkjer=synes
tykte=synes meine=mene meiner=mene meinte=mene meint=mene tru=tro trur=tro trudde=tro trudd=tro
vilje=ville vil=ville kunne=kunne kan=kunne skal=skulle måtte=måtte lære=lære lærer=lære
lærte=lære hjelpe=hjelpe hjelper=hjelpe hjelpte=hjelpe hjelp=hjelp leggje=legge legg=legge
lagt=legge setje=sette set=sette sette=sette liggje=ligge ligg=ligge låg=ligge lege=ligge
sitje=sitte sit=sitte sat=sitte byrje=begynne byrja=begynne starte=starte slutte=slutte
velje=velge valde=velge valt=velge bruke=bruke brukar=bruke brukte=bruke brukt=bruke
auke=øke aukar=øke auka=øke minke=minske kjenne=kjenne kjenner=kjenne kjende=kjenne kjent=kjenne
halde=holde held=holde heldt=holde halde=holde fylgje=følge følgje=følge følgjer=følge fulgte=følge
dra=dra drege=dra drive=drive driv=drive dreiv=drive skrive=skrive skriv=skrive skreiv=skrive
lese=lese les=lese las=lese lesa=lese bere=bære ber=be be=be bede=be vone=håpe
håpe=håpe ynskje=ønske ynskjer=ønske ønskje=ønske ønskjer=ønske ynskt=ønske bestemme=bestemme
avgjere=avgjøre vurdere=vurdere handtere=håndtere handterer=håndtere tilby=tilby tilbyr=tilby
betale=betale betala=betale kreve=kreve krev=kreve kravde=kreve auke=øke endre=endre endra=endre
omsetje=oversette omset=oversette omsetjing=oversettelse framskaffe=framskaffe pendle=pendle
køyre=kjøre køyrer=kjøre køyrde=kjøre reise=reise reiste=reise hende=hende handle=handle
"""

_NOUNS: Final = """
bustad=bolig bustader=bolig bustaden=bolig bustadar=bolig bustadane=bolig bustadene=bolig
husvære=bolig hus=hus heim=hjem heime=hjemme heimen=hjem heimar=hjem husleige=husleie
leilegheit=leilighet leilegheiter=leilighet leilegheita=leilighet leige=leie
leigebustad=leiebolig utleigebustad=utleiebolig
leigekontrakt=leiekontrakt utleigar=utleier leigar=leier leigetakar=leietaker
kommune=kommune kommunar=kommune kommunane=kommune fylke=fylke bygd=bygd bygda=bygd grend=grend
tenest=tjeneste teneste=tjeneste tenester=tjeneste tenesta=tjeneste tenestene=tjeneste
eining=enhet eininga=enhet einingar=enhet avdeling=avdeling leiar=leder leiaren=leder
leiing=ledelse leiinga=ledelse tilsett=ansatt tilsette=ansatt tilset=ansette stilling=stilling
arbeid=arbeid arbeide=arbeide jobb=jobb oppgåve=oppgave oppgåver=oppgave oppgåva=oppgave
løyve=tillatelse verkemiddel=virkemiddel verkemidla=virkemiddel ordning=ordning
tilskot=tilskudd tilskotet=tilskudd tilskota=tilskudd stønad=stønad bustøtte=bostøtte
bustønad=bostøtte lån=lån startlån=startlån rente=rente pengar=penger pengane=penger løn=lønn
løna=lønn kostnad=kostnad kostnader=kostnad utgift=utgift prisnivå=prisnivå marknad=marked
marknaden=marked marknadene=marked eigenkapital=egenkapital eigar=eier eigedom=eiendom
tilvising=tilvisning tilvisingsavtale=tilvisningsavtale avtale=avtale avtala=avtale
flyktning=flyktning flyktningar=flyktning flyktningane=flyktning menneske=menneske
menneska=menneske folk=folk innbyggjar=innbygger innbyggjarar=innbygger innbyggjarane=innbygger
nabo=nabo naboar=nabo born=barn barn=barn ungdom=ungdom ungdomar=ungdom skule=skole skulen=skole
skular=skole barnehage=barnehage barnehagar=barnehage elev=elev elevar=elev lærar=lærer
lærarar=lærer foreldre=forelder familie=familie familiar=familie einsleg=enslig einslege=enslig
mindreårig=mindreårig kvinne=kvinne kvinner=kvinne mann=mann vaksen=voksen vaksne=voksen
vaksenopplæring=voksenopplæring opplæring=opplæring språk=språk tolk=tolk tolking=tolkning
veke=uke veka=uke veker=uke månad=måned månader=måned månaden=måned år=år dag=dag dagar=dag
kveld=kveld morgon=morgen helg=helg vår=vår haust=høst hausten=høst sommar=sommer sommaren=sommer
vinter=vinter gong=gang gonger=gang gongen=gang tid=tid stad=sted stader=sted staden=sted
stadar=sted veg=vei vegen=vei vegar=vei avstand=avstand nærleik=nærhet buss=buss bussar=buss
båt=båt ferje=ferge ferja=ferge sentrum=sentrum lokalitet=lokalitet beliggenheit=beliggenhet
utfordring=utfordring utfordringar=utfordring vanske=vanskelighet vanskar=vanskelighet
løysing=løsning løysingar=løsning løysinga=løsning løyse=løse løyst=løse spørsmål=spørsmål
svar=svar sak=sak sakshandsaming=saksbehandling handsaming=behandling handsame=behandle
sakshandsamar=saksbehandler søknad=søknad søknader=søknad søknaden=søknad vedtak=vedtak
oppmoding=anmodning oppmode=anmode rettleiing=veiledning rettleiar=veileder rettleie=veilede
røynsle=erfaring røynsler=erfaring erfaring=erfaring kunnskap=kunnskap verksemd=virksomhet
verd=verd verda=verden krig=krig krigen=krig framtid=framtid framtida=framtid føremål=formål
formål=formål tal=antall talet=antall mengd=mengde del=del helse=helse helsa=helse
helsestasjon=helsestasjon fastlege=fastlege lege=lege sjukehus=sykehus sjukepleiar=sykepleier
sjuk=syk sjukdom=sykdom tryggleik=trygghet trygd=trygd moglegheit=mulighet moglegheiter=mulighet
høve=mulighet skilnad=forskjell skilnader=forskjell ulikskap=ulikhet tilhøve=forhold
forhold=forhold innsats=innsats frivillig=frivillig frivillige=frivillig lag=lag
bibliotek=bibliotek bok=bok bøker=bok brukar=bruker brukarar=bruker brukarane=bruker
tilbod=tilbud tilbodet=tilbud tiltak=tiltak utstyr=utstyr opningstid=åpningstid opning=åpning
lånar=låner lånarar=låner hending=hendelse tilskipping=arrangement utval=utvalg val=valg
samling=samling rom=rom lokale=lokale samarbeid=samarbeid samarbeide=samarbeide
medverknad=medvirkning medverke=medvirke ynske=ønske ønske=ønske venteliste=venteliste
bruktmarknad=bruktmarked utbyggjar=utbygger byggjing=bygging nybygg=nybygg tomt=tomt
styrkje=styrke svakheit=svakhet nytte=nytte krise=krise beredskap=beredskap
"""

_ADJECTIVES: Final = """
vanleg=vanlig vanlege=vanlig mogleg=mulig moglege=mulig umogleg=umulig
viktig=viktig viktigast=viktig vanskeleg=vanskelig vanskelege=vanskelig vanskelegast=vanskelig
vanskelegare=vanskelig vanskelegstilt=vanskeligstilt vanskelegstilte=vanskeligstilt
offentleg=offentlig privat=privat ulik=ulik ulike=ulik lik=lik
annleis=annerledes annerleis=annerledes
god=god betre=bra best=god dårleg=dårlig låg=lav låge=lav høg=høy høge=høy
høgare=høy lågare=lav stor=stor større=stor størst=stor liten=liten små=liten ung=ung eldre=gammel
gamal=gammel gamle=gammel ny=ny nye=ny lett=lett tung=tung tyngre=tung open=åpen ope=åpen
opne=åpne stengd=stengt einig=enig usamd=uenig samd=enig trygg=trygg glad=glad redd=redd
eigna=egnet skikka=skikket mellombels=midlertidig mellombelse=midlertidig førebels=foreløpig
varig=varig naudsynt=nødvendig nødvendig=nødvendig mangfaldig=mangfoldig tilgjengeleg=tilgjengelig
tydeleg=tydelig skriftleg=skriftlig munnleg=muntlig fagleg=faglig årleg=årlig dagleg=daglig
mogen=moden kvit=hvit norsk=norsk utanlandsk=utenlandsk statleg=statlig kommunal=kommunal
personleg=personlig rimeleg=rimelig billeg=billig billegare=billig dyr=dyr kjend=kjent
sentral=sentral avsides=avsides frivillig=frivillig lokal=lokal sosial=sosial økonomisk=økonomisk
"""


def _table(*fields: str) -> dict[str, str]:
    pairs = (pair.split("=") for field in fields for pair in field.split())
    return {old: new for old, new in pairs if old != new}


TABLE: Final = _table(_SPOKEN, _FUNCTION_WORDS, _VERBS, _NOUNS, _ADJECTIVES)
"""Nynorsk or dialect word, in small letters → bokmål lemma."""
