import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Finland-Swedish, in words that fit every kind of unit. */
export const commonSv: Bank<TextTheme> = {
  'access-to-care': {
    praise: [
      'Jag fick en tid redan samma vecka. Tack {unitTo}!',
      'Tack för att ni ringde upp och erbjöd en tidigare tid.',
    ],
    complaint: [
      'Jag har försökt få en tid i {days} dagar utan att lyckas.',
      'Min tid inhiberades kvällen innan och jag fick ingen ny.',
      'Väntetiden {unitTo} är helt orimlig.',
    ],
    idea: ['Ge oss som jobbar dagtid kvällstider en gång i veckan.', 'Skicka ett sms när en tid blir ledig.'],
    question: ['Hur lång är kön {unitTo} just nu?', 'Kan jag byta till ett annat ställe om jag får tid snabbare där?'],
  },
  'applying-for-a-service': {
    praise: ['Jag fick bra hjälp med ansökan, den blev klar på ett besök.', 'Beslutet kom snabbt och gick att förstå.'],
    complaint: ['Samma bilagor begärs till ansökan gång på gång.', 'Ansökan har legat i {number} veckor utan besked.'],
    idea: ['En blankett för alla tjänster skulle räcka.', 'Visa på nätet hur långt ansökan har kommit.'],
    question: ['Vart ska jag skicka bilagorna till ansökan?', 'Kan jag ansöka för min mammas räkning?'],
  },
  'advice-and-guidance': {
    praise: [
      'Jag fick tydliga råd på svenska {unitIn}. Tack så mycket.',
      'Personen i rådgivningen hade tålamod och visste svaret.',
    ],
    complaint: [
      'Jag bollades mellan tre telefonnummer i {minutes} minuter.',
      'Ingen {unitIn} kunde säga vart jag ska vända mig.',
    ],
    idea: ['Ge skriftliga anvisningar med hem, på båda språken.', 'Sätt upp tydliga skyltar redan utanför dörren.'],
    question: [
      'Vem ska jag kontakta när jag inte vet vilken tjänst jag behöver?',
      'Vart ringer jag under veckoslutet?',
    ],
  },
  'premises-and-equipment': {
    praise: ['Ljust och trivsamt {unitIn}.', 'Rent och snyggt i väntrummet, tack till städarna.'],
    complaint: ['Alla i väntrummet hör vad man säger i luckan.', 'Dörren {unitTo} är för tung att öppna ensam.'],
    idea: ['Några högre stolar i väntrummet, tack.', 'Cykelställ närmare ingången vore bra.'],
    question: ['Finns det en tillgänglig toalett {unitIn}?', 'Var kan man parkera när man följer en äldre person?'],
  },
  'speed-of-service': {
    praise: ['In och ut på en kvart, det här fungerar!', 'Jag fick svar samma dag. Tack!'],
    complaint: [
      'Tiden var {time}, men jag fick vänta {minutes} minuter till.',
      'Jag har väntat på svar i {days} dagar.',
    ],
    idea: [
      'Sms när det är förseningar, så kan man vänta någon annanstans.',
      'En tavla som visar väntetiden skulle lugna många.',
    ],
    question: ['Hur snabbt brukar ni svara?', 'Varför tar det så lång tid {unitIn}?'],
  },
  'call-back': {
    praise: [
      'Återuppringningen kom när den skulle.',
      'Tack för att ni ringde två gånger, första gången hann jag inte svara.',
    ],
    complaint: [
      'Jag har väntat på återuppringning i {days} dagar.',
      'Ni ringer mitt under arbetsdagen och lämnar inget meddelande.',
    ],
    idea: ['Låt oss välja vilken tid ni ringer upp.', 'Skicka sms innan ni ringer tillbaka.'],
    question: ['Hur många gånger försöker ni ringa upp?', 'Från vilket nummer ringer ni?'],
  },
  'online-services': {
    praise: ['Tidsbokningen på nätet är enkel att använda.', 'Chatten svarade på två minuter.'],
    complaint: [
      'Tidsbokningen på nätet kraschar varje gång.',
      'Halva tjänsten är på finska fast jag har valt svenska.',
    ],
    idea: ['En påminnelse med länk där man kan flytta tiden.', 'En enda inloggning till alla tjänster, tack.'],
    question: ['Hur bokar jag tid på nätet för min man?', 'Går det att sköta ärendet på nätet utan bankkoder?'],
  },
  communication: {
    praise: [
      'Tack för brevet om förändringen, det kom i god tid.',
      'Fint att informationen fanns på svenska samtidigt.',
    ],
    complaint: ['Öppettiderna på nätet stämmer inte med lappen på dörren.', 'Brevet från er var bara på finska.'],
    idea: ['Informera också i tidningen, alla har inte internet.', 'Kortare texter på webben, tack.'],
    question: ['Var hittar jag aktuella öppettider?', 'När kommer informationen på svenska?'],
  },
  'staff-skill-and-care': {
    praise: [
      'Så vänlig och kunnig personal {unitIn}! Tack.',
      'Jag blev lyssnad på, det betyder mycket.',
      'Mamma blev bemött med värme och respekt {unitIn}.',
    ],
    complaint: ['Ingen tog reda på vad som redan hade gjorts.', 'Ingen lyssnade på vad jag sade.'],
    idea: ['Låt samma person sköta ärendet hela vägen.', 'Namnskyltar med språk på, tack.'],
    question: ['Får jag träffa samma person nästa gång?', 'Till vem kan jag framföra mitt missnöje?'],
  },
  encounter: {
    praise: [
      'Jag blev vänligt mottagen {unitIn} fast jag kom på fel dag.',
      'Tack för att någon tog sig tid att lyssna.',
    ],
    complaint: [
      'Jag blev avsnäst när jag frågade om jag kunde få tala svenska.',
      'Man talade över huvudet på mig, till min följeslagare.',
    ],
    idea: ['Ett leende och god dag kostar ingenting.', 'Fråga till sist om man blev hörd.'],
    question: ['Vart anmäler man osakligt bemötande?', 'Får jag ha min dotter med hela tiden?'],
  },
  'client-fees': {
    praise: ['Felet i räkningen rättades direkt, tack.', 'Bra att jag fick längre betalningstid.'],
    complaint: ['Jag fick en räkning för en tid som jag hade avbokat.', 'Samma räkning har kommit två gånger.'],
    idea: ['Skriv på räkningen vilket besök den gäller.', 'Visa på nätet hur mycket av avgiftstaket som är fyllt.'],
    question: ['Räknas det här besöket in i avgiftstaket?', 'Hur ansöker jag om lägre avgift?'],
  },
  'home-care-visits': {
    praise: ['Hemvårdaren har alltid ett vänligt ord till pappa.'],
    complaint: ['Hemvårdaren kom {minutes} minuter för sent, igen.'],
    idea: ['Skicka sms till de anhöriga när besöket är gjort.'],
    question: ['När på dagen kommer hemvården i veckosluten?'],
  },
  'coronavirus-testing': {
    praise: ['Coronatestet gick snabbt och tryggt.', 'Svaret på coronatestet kom redan nästa morgon.'],
    complaint: ['Jag fick vänta {days} dagar på ett coronatest.', 'Svaret på coronatestet dröjde i {days} dagar.'],
    idea: ['Ordna coronatest som man kan köra in till.', 'Låt oss boka coronatest med sms.'],
    question: [
      'Ska jag testa mig för corona om jag bara har ont i halsen?',
      'Hur länge dröjer svaret på coronatestet?',
    ],
  },
  'coronavirus-advice': {
    praise: ['Lugna och tydliga råd i coronatelefonen, tack.', 'Tack för att ni orkar i coronatider.'],
    complaint: ['Anvisningarna om karantän kom bara på finska.', 'Det var {number} före mig i coronatelefonens kö.'],
    idea: ['Coronaråden kunde finnas i trapphusen på flera språk.'],
    question: ['Jag har utsatts för corona. Får jag gå till butiken?'],
  },
  restrictions: {
    praise: ['Bra att ni håller fast vid coronareglerna.'],
    complaint: ['Vi får inte träffa mormor, och ingen säger hur länge.'],
    idea: ['Ordna besök utomhus eller bakom glas.'],
    question: ['När blir det tillåtet att hälsa på igen?'],
  },
  equality: {
    praise: ['Tack {unitTo}, här behandlas alla lika.'],
    complaint: ['Varför får man vänta längre i öster än i väster?'],
    idea: ['Låt erfarenhetsexperter granska tjänsten ur alla köns synvinkel.'],
    question: ['Hur följer ni upp att män och kvinnor får samma vård?'],
  },
  'barrier-free-access': {
    praise: ['Med rullstol kom jag fram överallt. Tack!'],
    complaint: ['Man kommer inte in {unitTo} med rullstol utan hjälp.'],
    idea: ['En dörröppnare skulle hjälpa många.'],
    question: ['Finns det hiss hela vägen {unitTo}?'],
  },
  'language-skills': {
    praise: ['Tack {unitTo} för service på svenska utan att jag behövde be om det.'],
    complaint: [
      'Jag fick inte service på svenska, fast jag har rätt till det.',
      'Mamma har glömt sin finska. Ingen {unitIn} kunde svenska.',
    ],
    idea: ['Fråga efter språket redan när tiden bokas.'],
    question: ['Kan jag få service på svenska {unitIn}?', 'Vem beställer tolken, jag eller ni?'],
  },
  'unequal-treatment': {
    praise: ['Jag är vare sig ung eller frisk, och blev tagen på allvar. Tack.'],
    complaint: ['Mitt namn lät visst för utländskt, tonen ändrades genast.'],
    idea: ['Utbilda personalen i att möta alla slags familjer.'],
    question: ['Vem hjälper om man har blivit illa bemött för sin bakgrund?'],
  },
  accessibility: {
    praise: ['Skärmläsaren fungerar bra på den nya sidan.'],
    complaint: [
      'Skärmläsaren hittar inte de lediga tiderna i kalendern.',
      'Den grå texten går inte att läsa om man ser dåligt.',
    ],
    idea: ['Låt synskadade testa e-tjänsten innan den öppnas.'],
    question: ['Var finns tillgänglighetsutlåtandet för tidsbokningen?'],
  },
};
