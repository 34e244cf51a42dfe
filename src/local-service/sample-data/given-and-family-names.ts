/**
 * Names beside faker's: the frequent ones, so that unrelated people share them as they do in life, and names that test
 * what writes, sorts and compares them.
 */

export const frequentFamilyNames = [
  "Smith",
  "Johnson",
  "Williams",
  "Brown",
  "Jones",
  "Garcia",
  "Miller",
  "Davis",
  "Rodriguez",
  "Martinez",
  "Hernandez",
  "Lopez",
  "Wilson",
  "Anderson",
  "Thomas",
  "Taylor",
  "Moore",
  "Jackson",
  "Lee",
  "Nguyen",
] as const;

export const frequentGivenNames = {
  MALE: ["James", "Michael", "Robert", "John", "David", "William", "Richard", "Joseph", "Thomas"],
  FEMALE: ["Mary", "Patricia", "Jennifer", "Linda", "Elizabeth", "Susan", "Jessica", "Karen"],
} as const;

export interface Tradition {
  /** ISO 639-1. */
  language: string;
  male: readonly string[];
  female: readonly string[];
  family: readonly string[];
}

/** Written in Latin letters, with the marks that careless systems lose. */
export const diacriticTraditions: readonly Tradition[] = [
  {
    language: "es",
    male: ["José", "Ángel", "Raúl", "Iván", "Andrés"],
    female: ["María José", "Lucía", "Inés", "Sofía", "Begoña"],
    family: ["Muñoz", "Peña", "Rodríguez García", "Ibáñez", "Núñez", "Córdoba"],
  },
  {
    language: "de",
    male: ["Jürgen", "Björn", "Jörg", "Günther"],
    female: ["Käthe", "Änne", "Zoë", "Ulrike"],
    family: ["Müller", "Schröder", "Weiß", "Köhler", "von der Heide", "Jäger"],
  },
  {
    language: "fr",
    male: ["François", "Jérôme", "André", "Noël"],
    female: ["Hélène", "Chloé", "Françoise", "Anaïs"],
    family: ["Lefèvre", "D'Aubigné", "Bélanger", "Saint-Réal", "Côté"],
  },
  {
    language: "pl",
    male: ["Łukasz", "Paweł", "Michał"],
    female: ["Małgorzata", "Zofia", "Bożena"],
    family: ["Wójcik", "Kowalczyk", "Zieliński", "Dąbrowski"],
  },
  {
    language: "vi",
    male: ["Minh Đức", "Quốc Bảo", "Hữu Phước"],
    female: ["Thị Hạnh", "Ngọc Ánh", "Mỹ Linh"],
    family: ["Nguyễn", "Trần", "Phạm", "Đặng"],
  },
  {
    language: "sv",
    male: ["Åke", "Göran", "Søren"],
    female: ["Åsa", "Märta", "Sølvi"],
    family: ["Öberg", "Sjöström", "Nygård", "Ødegaard"],
  },
];

/** Written from right to left, in ideographs, in other alphabets, or with what telephones offer beside letters. */
export const otherScriptTraditions: readonly Tradition[] = [
  {
    language: "ar",
    male: ["محمد", "خالد", "يوسف"],
    female: ["فاطمة", "ليلى", "مريم"],
    family: ["الهاشمي", "منصور", "حداد"],
  },
  {
    language: "he",
    male: ["דוד", "יונתן"],
    female: ["נועה", "שרה"],
    family: ["כהן", "לוי", "מזרחי"],
  },
  {
    language: "zh",
    male: ["伟", "建国"],
    female: ["秀英", "丽华"],
    family: ["王", "李", "欧阳"],
  },
  {
    language: "ja",
    male: ["健太", "大輔"],
    female: ["美咲", "さくら"],
    family: ["佐藤", "鈴木", "髙橋"],
  },
  {
    language: "ko",
    male: ["민준", "서준"],
    female: ["지우", "서연"],
    family: ["김", "박", "남궁"],
  },
  {
    language: "uk",
    male: ["Олександр", "Їван"],
    female: ["Ганна", "Юлія"],
    family: ["Шевченко", "Коваль"],
  },
  {
    language: "en",
    male: ["Max 🚀", "Finn 🏄🏽‍♂️"],
    female: ["Luna 🌙", "Daisy 🌼"],
    family: ["Hart ❤️", "Fox 🦊"],
  },
];

/** Two given names that differ by little more than a typing mistake does. */
export const twinNames: readonly { gender: "MALE" | "FEMALE"; names: readonly [string, string] }[] =
  [
    { gender: "MALE", names: ["Jayden", "Kayden"] },
    { gender: "MALE", names: ["Aaron", "Darron"] },
    { gender: "MALE", names: ["Logan", "Rogan"] },
    { gender: "MALE", names: ["Evan", "Ethan"] },
    { gender: "FEMALE", names: ["Marina", "Martina"] },
    { gender: "FEMALE", names: ["Ella", "Bella"] },
    { gender: "FEMALE", names: ["Hailey", "Bailey"] },
    { gender: "FEMALE", names: ["Anna", "Hanna"] },
  ];
