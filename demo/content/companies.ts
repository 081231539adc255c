import type { DemoCompany, DemoContact } from './types.ts'

/*
 * Numbers that cannot be mistaken for real ones, yet pass every check:
 * - Companies and associations: group digit, then 29999, then a running number and the Luhn digit. The series
 *   handed out begin otherwise (limited companies 556 and 559, partnerships 916 and 969, economic associations
 *   716 and 769), and the registrar's own published example lies in 529999.
 * - Sole traders: personal identity numbers of people born in the 1890s with the birth numbers 980–989, in the
 *   manner of the tax agency's published test numbers. Nobody alive has one.
 * - Mobile numbers: 070-174 06 05–99, kept free for fiction by the post and telecom authority. Mail: `.example`.
 */

function luhnDigit(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const weighted = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return (10 - (sum % 10)) % 10
}

const groupDigit = { AB: '5', HB: '9', EK: '7' }

function orgNumber(form: DemoCompany['form'], index: number): string {
  if (form !== 'EF') {
    const digits = `${groupDigit[form]}29999${String(index * 7 + 3).padStart(3, '0')}`
    return digits + luhnDigit(digits)
  }
  const year = 90 + (index % 10)
  const month = String((index % 12) + 1).padStart(2, '0')
  const day = String((index % 27) + 1).padStart(2, '0')
  const digits = `${year}${month}${day}98${index % 10}`
  return `18${digits}${luhnDigit(digits)}`
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '.')

/** A contact with an address and a number that reach nobody. */
export function contactOf(name: string, domain: string, number: number): DemoContact {
  return {
    name,
    email: `${plain(name)}@${domain}.example`,
    phone: `070-174 06 ${String(5 + (number % 95)).padStart(2, '0')}`,
  }
}

type Row = [
  key: string,
  name: string,
  form: DemoCompany['form'],
  address: string,
  city: string,
  sni: string,
  contact: string,
]

const rows: Row[] = [
  ['lyktan', 'Café Lyktan AB', 'AB', 'Tullportsgatan 91', 'Norrtälje', '56100', 'Josefin Dahlkvist'],
  ['rokeriet', 'Rökeriet i Grisslehamn AB', 'AB', 'Hamnbacken 62', 'Grisslehamn', '56100', 'Torbjörn Eklöf'],
  ['napoli', 'Pizzeria Napoli Rimbo AB', 'AB', 'Köpmannagatan 93', 'Rimbo', '56100', 'Antonio Russo'],
  ['surdegen', 'Surdegen Roslagen AB', 'AB', 'Hantverkaregatan 88', 'Norrtälje', '10710', 'Klara Wetterlund'],
  ['bryggeriet', 'Vätö Hantverksbryggeri AB', 'AB', 'Vätövägen 640', 'Norrtälje', '11050', 'Henrik Sandahl'],
  [
    'hotellet',
    'Hotell Skärgårdsporten AB',
    'AB',
    'Danskes gata 81',
    'Norrtälje',
    '55101',
    'Margareta Löfving',
  ],
  ['campingen', 'Solvikens Camping & Stugor AB', 'AB', 'Solviksvägen 70', 'Väddö', '55300', 'Peter Alvin'],
  [
    'bilservice',
    'Görla Bilservice AB',
    'AB',
    'Görla industriväg 141',
    'Norrtälje',
    '45201',
    'Dragan Petrović',
  ],
  ['lack', 'Roslagslack AB', 'AB', 'Industrivägen 77', 'Rimbo', '45202', 'Stefan Ödman'],
  ['dack', 'Däckmästarn i Hallstavik AB', 'AB', 'Uddeboövägen 98', 'Hallstavik', '45204', 'Kenneth Fors'],
  ['bygget', 'Edsbro Byggproduktion AB', 'AB', 'Bruksgatan 72', 'Edsbro', '41200', 'Mats Hedberg'],
  ['takplat', 'Norrtälje Tak & Plåt AB', 'AB', 'Baldersgatan 95', 'Norrtälje', '43910', 'Ronny Åström'],
  ['elkraft', 'Elkraft Norr AB', 'AB', 'Knutbyvägen 88', 'Norrtälje', '43210', 'Susanne Ek'],
  ['vvs', 'Rimbo VVS-montage AB', 'AB', 'Storgatan 99', 'Rimbo', '43221', 'Jörgen Tallbo'],
  ['schakt', 'Schakt & Berg i Roslagen AB', 'AB', 'Estunavägen 190', 'Norrtälje', '43120', 'Robert Almgren'],
  ['fiber', 'Kustfiber Sverige AB', 'AB', 'Gustav Adolfs väg 93', 'Norrtälje', '61100', 'Pernilla Dahl'],
  ['akeriet', 'Bergshamra Åkeri AB', 'AB', 'Åkerivägen 71', 'Bergshamra', '49410', 'Christer Nordlund'],
  ['taxibat', 'Blidö Taxibåt AB', 'AB', 'Norrsundsvägen 55', 'Blidö', '50301', 'Ulrika Sjöblom'],
  ['varvet', 'Furusunds Varv AB', 'AB', 'Varvsvägen 61', 'Furusund', '33150', 'Göran Westman'],
  ['gasthamnen', 'Gräddö Gästhamn AB', 'AB', 'Hamnvägen 83', 'Gräddö', '93290', 'Camilla Norrby'],
  ['hemtjanst', 'Trygg Hemma Roslagen AB', 'AB', 'Posthusgatan 90', 'Norrtälje', '88101', 'Samira Osman'],
  ['lss', 'Ljusglimten Omsorg AB', 'AB', 'Vegagatan 87', 'Norrtälje', '87201', 'Anneli Fager'],
  ['forskolan', 'Kottens Förskola AB', 'AB', 'Skogsstigen 66', 'Bergshamra', '85100', 'Lisa Brännström'],
  ['tandvard', 'Roslagens Tandhälsa AB', 'AB', 'Stora Brogatan 92', 'Norrtälje', '86230', 'Farid Rahimi'],
  ['gymmet', 'Kraftverket Gym AB', 'AB', 'Vilhelm Mobergs gata 85', 'Norrtälje', '93130', 'Jonathan Bergh'],
  ['salongen', 'Salong Siden AB', 'AB', 'Lilla Brogatan 79', 'Norrtälje', '96021', 'Emelie Thoor'],
  [
    'halsokallan',
    'Hälsokällan Norrtälje AB',
    'AB',
    'Tullportsgatan 99',
    'Norrtälje',
    '47291',
    'Birgitta Lundh',
  ],
  ['blommorna', 'Vildvinets Blommor AB', 'AB', 'Hantverkaregatan 94', 'Norrtälje', '47762', 'Hanna Lidman'],
  ['modet', 'Skeppsbron Mode AB', 'AB', 'Danskes gata 89', 'Norrtälje', '47711', 'Carola Winge'],
  [
    'vitvaror',
    'Roslagens Kök & Vitvaror AB',
    'AB',
    'Stockholmsvägen 198',
    'Norrtälje',
    '47540',
    'Patrik Lindell',
  ],
  ['matboden', 'Matboden i Älmsta AB', 'AB', 'Kustvägen 88', 'Älmsta', '47112', 'Thomas Rehn'],
  ['drivmedel', 'Kapellskärs Drivmedel AB', 'AB', 'Kapellskärsvägen 95', 'Gräddö', '47300', 'Erik Wallberg'],
  ['voltpunkten', 'Voltpunkten AB', 'AB', 'Campusgatan 90', 'Norrtälje', '35140', 'Nils Bergroth'],
  ['solenergi', 'Solsidan Energi AB', 'AB', 'Baldersgatan 81', 'Norrtälje', '43210', 'Therese Jansdotter'],
  ['mekaniska', 'Finsta Mekaniska AB', 'AB', 'Finstavägen 144', 'Finsta', '25620', 'Lars-Göran Friberg'],
  ['plasten', 'Roslagsplast AB', 'AB', 'Häverövägen 177', 'Hallstavik', '22290', 'Maria Tenghamn'],
  ['trahus', 'Norrskogens Trähus AB', 'AB', 'Bruksgatan 91', 'Edsbro', '16233', 'Björn Käll'],
  ['sagen', 'Häverö Såg & Hyvel AB', 'AB', 'Sågvägen 52', 'Hallstavik', '16101', 'Anders Hägglund'],
  [
    'returen',
    'Ren Retur Roslagen AB',
    'AB',
    'Görla industriväg 166',
    'Norrtälje',
    '38110',
    'Jelena Marković',
  ],
  ['stadet', 'Blanka Städ & Service AB', 'AB', 'Vegagatan 93', 'Norrtälje', '81210', 'Rosa Delgado'],
  ['tradgard', 'Gröna Tummen Trädgård AB', 'AB', 'Solbackavägen 67', 'Norrtälje', '81300', 'Olle Stenberg'],
  ['media', 'Skärgårdsmedia AB', 'AB', 'Galles gränd 80', 'Norrtälje', '73119', 'Alva Rönn'],
  ['kustit', 'Kustlinjen IT AB', 'AB', 'Campusgatan 92', 'Norrtälje', '62010', 'Arvid Sahlén'],
  ['scenkant', 'Scenkant Event AB', 'AB', 'Hamnvägen 97', 'Norrtälje', '82300', 'Sanna Kjellgren'],
  [
    'lagerhotell',
    'Norrtelje Lagerhotell AB',
    'AB',
    'Görla industriväg 152',
    'Norrtälje',
    '52100',
    'Mikael Stråhle',
  ],
  ['brotorp', 'Brotorp Fastigheter AB', 'AB', 'Stora Brogatan 84', 'Norrtälje', '68203', 'Gunnar Broman'],
  [
    'herrgarden',
    'Finsta Herrgård Konferens AB',
    'AB',
    'Herrgårdsvägen 60',
    'Finsta',
    '55102',
    'Louise Hammar',
  ],
  ['batbygge', 'Södersviks Båtbyggeri AB', 'AB', 'Bryggvägen 75', 'Norrtälje', '30120', 'Kjell Öberg'],
  ['kylan', 'Nordkyl Roslagen AB', 'AB', 'Knutbyvägen 97', 'Norrtälje', '43222', 'Amin Jafari'],
  ['fisken', 'Arholma Fisk & Delikatess AB', 'AB', 'Arholmavägen 58', 'Björkö', '47230', 'Monika Söderlund'],
  ['tvatten', 'Blixt Biltvätt AB', 'AB', 'Stockholmsvägen 187', 'Norrtälje', '45203', 'Hassan Kadir'],
  ['padeln', 'Padelhuset Roslagen AB', 'AB', 'Görla industriväg 173', 'Norrtälje', '93111', 'Daniela Crona'],
  ['glassen', 'Glassverket i Hamnen AB', 'AB', 'Kajplatsen 71', 'Norrtälje', '10520', 'Vera Lindén'],
  ['kock', 'Handelsbolaget Kock & Kullberg', 'HB', 'Svärdsövägen 54', 'Norrtälje', '56210', 'Linda Kullberg'],
  ['ladan', 'Ladan på Väddö Handelsbolag', 'HB', 'Väddövägen 163', 'Väddö', '47790', 'Inga-Lill Persson'],
  ['roret', 'Rörkompaniet Hallstavik HB', 'HB', 'Mästargatan 89', 'Hallstavik', '43221', 'Tommy Ask'],
  ['keramiken', 'Keramikkollektivet Lera HB', 'HB', 'Faktorigatan 82', 'Norrtälje', '23410', 'Ylva Thelin'],
  ['blidobygd', 'Blidö Bygd ekonomisk förening', 'EK', 'Blidövägen 174', 'Blidö', '94990', 'Karl-Erik Sund'],
  [
    'gardsbutik',
    'Roslagens Gårdsbutiker ekonomisk förening',
    'EK',
    'Rövägen 66',
    'Rimbo',
    '47299',
    'Sigrid Backman',
  ],
  [
    'herrang',
    'Herrängs Hamn ekonomisk förening',
    'EK',
    'Herrängsvägen 91',
    'Herräng',
    '93290',
    'Leif Törnblom',
  ],
  ['kvarnen', 'Kulturkvarnen ekonomisk förening', 'EK', 'Kvarngränd 85', 'Norrtälje', '90040', 'Mira Holt'],
  ['tacovagnen', 'Tacovagnen Miguel Ortega', 'EF', 'Solgatan 94', 'Norrtälje', '56100', 'Miguel Ortega'],
  ['black', 'Bläck & Nål Sandra Frost', 'EF', 'Posthusgatan 96', 'Norrtälje', '96090', 'Sandra Frost'],
  ['maleriet', 'Kronmåleri Jesper Krona', 'EF', 'Lommarvägen 68', 'Norrtälje', '43341', 'Jesper Krona'],
  ['badkiosken', 'Badkiosken Yvonne Hult', 'EF', 'Strandvägen 77', 'Bergshamra', '47112', 'Yvonne Hult'],
  ['fotvard', 'Fotriktig Agneta Moberg', 'EF', 'Hantverkaregatan 97', 'Norrtälje', '96040', 'Agneta Moberg'],
  ['yxlan', 'Snickaren på Yxlan Olof Dahlin', 'EF', 'Yxlövägen 86', 'Blidö', '43320', 'Olof Dahlin'],
  ['fotoiris', 'Foto Iris Nyberg', 'EF', 'Galles gränd 88', 'Norrtälje', '74201', 'Iris Nyberg'],
  ['hunddagis', 'Tassens Hunddagis Frida Lönn', 'EF', 'Ekebyvägen 73', 'Rimbo', '96090', 'Frida Lönn'],
  ['hasten', 'Rö Hästcenter Caroline Strid', 'EF', 'Rö kyrkväg 64', 'Rimbo', '93199', 'Caroline Strid'],
]

export const demoCompanies: DemoCompany[] = rows.map(
  ([key, name, form, address, city, sni, contact], index) => ({
    key,
    name,
    orgNumber: orgNumber(form, index),
    form,
    city,
    address,
    sni,
    contact: contactOf(contact, key, index),
  }),
)
