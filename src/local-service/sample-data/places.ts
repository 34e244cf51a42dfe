import type { NumberRange } from "./telephone-numbers.ts";

/** Where people of the sample live: town, postcode and area code belong together, as in a real address book. */
export interface Place {
  city: string;
  state: string;
  country: NumberRange["country"];
  /** The postcode's fixed beginning; `#` stands for a digit. */
  postalCode: string;
  numbers: NumberRange;
}

/** City, state, first three digits of the ZIP code, area codes. */
const americanCities: readonly [string, string, string, ...string[]][] = [
  ["New York", "NY", "100", "212", "646", "917", "332"],
  ["Brooklyn", "NY", "112", "718", "347", "929"],
  ["Buffalo", "NY", "142", "716"],
  ["Boston", "MA", "021", "617", "857"],
  ["Worcester", "MA", "016", "508", "774"],
  ["Providence", "RI", "029", "401"],
  ["Hartford", "CT", "061", "860", "959"],
  ["Newark", "NJ", "071", "973", "862"],
  ["Trenton", "NJ", "086", "609", "640"],
  ["Philadelphia", "PA", "191", "215", "267"],
  ["Pittsburgh", "PA", "152", "412", "878"],
  ["Baltimore", "MD", "212", "410", "443", "667"],
  ["Washington", "DC", "200", "202", "771"],
  ["Richmond", "VA", "232", "804"],
  ["Norfolk", "VA", "235", "757", "948"],
  ["Charlotte", "NC", "282", "704", "980"],
  ["Raleigh", "NC", "276", "919", "984"],
  ["Charleston", "SC", "294", "843", "854"],
  ["Atlanta", "GA", "303", "404", "678", "470"],
  ["Jacksonville", "FL", "322", "904"],
  ["Miami", "FL", "331", "305", "786"],
  ["Orlando", "FL", "328", "407", "689"],
  ["Tampa", "FL", "336", "813", "656"],
  ["Nashville", "TN", "372", "615", "629"],
  ["Memphis", "TN", "381", "901"],
  ["Louisville", "KY", "402", "502"],
  ["Birmingham", "AL", "352", "205", "659"],
  ["New Orleans", "LA", "701", "504"],
  ["Columbus", "OH", "432", "614", "380"],
  ["Cleveland", "OH", "441", "216"],
  ["Cincinnati", "OH", "452", "513", "283"],
  ["Detroit", "MI", "482", "313"],
  ["Grand Rapids", "MI", "495", "616"],
  ["Indianapolis", "IN", "462", "317", "463"],
  ["Chicago", "IL", "606", "312", "773", "872"],
  ["Milwaukee", "WI", "532", "414"],
  ["Madison", "WI", "537", "608", "353"],
  ["Minneapolis", "MN", "554", "612"],
  ["Des Moines", "IA", "503", "515"],
  ["St. Louis", "MO", "631", "314", "557"],
  ["Kansas City", "MO", "641", "816", "975"],
  ["Omaha", "NE", "681", "402", "531"],
  ["Oklahoma City", "OK", "731", "405", "572"],
  ["Dallas", "TX", "752", "214", "972", "469"],
  ["Houston", "TX", "770", "713", "281", "832"],
  ["Austin", "TX", "787", "512", "737"],
  ["San Antonio", "TX", "782", "210", "726"],
  ["El Paso", "TX", "799", "915"],
  ["Denver", "CO", "802", "303", "720"],
  ["Albuquerque", "NM", "871", "505"],
  ["Phoenix", "AZ", "850", "602"],
  ["Tucson", "AZ", "857", "520"],
  ["Las Vegas", "NV", "891", "702", "725"],
  ["Salt Lake City", "UT", "841", "801", "385"],
  ["Boise", "ID", "837", "208", "986"],
  ["Seattle", "WA", "981", "206"],
  ["Spokane", "WA", "992", "509"],
  ["Portland", "OR", "972", "503", "971"],
  ["San Francisco", "CA", "941", "415", "628"],
  ["Oakland", "CA", "946", "510", "341"],
  ["San Jose", "CA", "951", "408", "669"],
  ["Sacramento", "CA", "958", "916", "279"],
  ["Los Angeles", "CA", "900", "213", "323", "310"],
  ["San Diego", "CA", "921", "619", "858"],
  ["Honolulu", "HI", "968", "808"],
];

/** Each town as often as it has area codes, so that large towns have more people and no area runs out of numbers. */
export const americanPlaces: readonly Place[] = americanCities.flatMap(
  ([city, state, zip, ...areaCodes]) =>
    areaCodes.map(() => ({
      city,
      state,
      country: "US" as const,
      postalCode: `${zip}##`,
      numbers: { country: "US" as const, areaCodes },
    })),
);

export const foreignPlaces: readonly Place[] = [
  {
    city: "Toronto",
    state: "ON",
    country: "CA",
    postalCode: "M5V #A#",
    numbers: { country: "CA", areaCodes: ["416", "647", "437"] },
  },
  {
    city: "Montréal",
    state: "QC",
    country: "CA",
    postalCode: "H2X #B#",
    numbers: { country: "CA", areaCodes: ["514", "438"] },
  },
  {
    city: "London",
    state: "",
    country: "GB",
    postalCode: "SE1 #PX",
    numbers: { country: "GB", areaCodes: ["20"] },
  },
  {
    city: "Berlin",
    state: "",
    country: "DE",
    postalCode: "10###",
    numbers: { country: "DE", areaCodes: ["30"] },
  },
  {
    city: "Paris",
    state: "",
    country: "FR",
    postalCode: "750##",
    numbers: { country: "FR", areaCodes: ["1"] },
  },
  {
    city: "Sydney",
    state: "NSW",
    country: "AU",
    postalCode: "20##",
    numbers: { country: "AU", areaCodes: ["2"] },
  },
];
