/// What the name of a column says about its values.
struct ColumnHint {
  /// Whether its values name a record, so that digits in it are no quantity.
  let isIdentifier: Bool
  /// Whether its values are codes or numbers that one dials, so that digits in it are no quantity.
  let isCode: Bool
  /// Whether its values are places on the map, in degrees.
  let isCoordinate: Bool
  /// Whether its values are words, days or names of records, so that `false` in it stands for an empty one.
  let isNoFlag: Bool
  /// Whether its values say when something happened, so that a large number in it is a time.
  let isTime: Bool
  /// Whether its values name people, firms, places or records, or are written freely: whatever has come up so far, the
  /// next lead brings another one.
  let isOpen: Bool
  /// Whether its values are countries.
  let isCountry: Bool

  private static let identifierWords: Set<String> = [
    "id", "ids", "uuid", "guid", "nr", "no", "number", "key", "ref", "reference", "nummer", "kennung",
  ]
  private static let codeWords: Set<String> = [
    "code", "zip", "zipcode", "postal", "postcode", "postalcode", "plz", "postleitzahl", "phone",
    "phonenumber",
    "telephone", "tel", "telefon", "telefonnummer", "mobile", "mobil", "cell", "handy", "fax", "faxnumber",
    "faxnummer", "whatsapp", "iban", "bic", "blz", "vat", "vatid", "sic", "naics", "nace", "duns", "ean",
    "gtin", "isbn", "ssn",
  ]
  /// What stands behind such a word and leaves it one.
  private static let places: Set<String> = [
    "work", "home", "office", "business", "direct", "main", "private", "other", "billing", "shipping",
    "mailing", "line",
  ]
  private static let coordinateWords: Set<String> = [
    "lat", "latitude", "lon", "lng", "long", "longitude", "breitengrad", "l\u{E4}ngengrad",
  ]
  /// Words at the end of a name whose values are no answers to yes or no.
  private static let plainWords: Set<String> = [
    "name", "firstname", "lastname", "vorname", "nachname", "email", "mail", "from", "company", "firma",
    "title",
    "street", "strasse", "city", "ort", "stadt", "state", "country", "land", "website", "url", "domain",
    "comment",
    "description", "note", "notes", "notiz", "function", "address", "adresse", "campaign", "source", "medium",
    "id",
    "ids", "ref", "at", "created", "angelegt",
  ]
  /// Words at the end of a name whose values name somebody or something, or are written freely.
  private static let openWords: Set<String> = [
    "name", "names", "person", "contact", "kontakt", "ansprechpartner", "ansprechpartnerin", "betreuer",
    "besitzer", "inhaber", "eigent\u{FC}mer", "owner", "owners", "assignee", "rep", "by",
    "company", "companies", "firma", "unternehmen", "organization", "organisation", "employer",
    "arbeitgeber", "account",
    "city", "town", "ort", "wohnort", "standort", "stadt", "gemeinde", "street", "strasse", "stra\u{DF}e",
    "address", "addresses", "adresse", "anschrift", "location", "state", "province", "county", "bundesland",
    "kanton", "landkreis",
    "title", "titles", "jobtitle", "position", "berufsbezeichnung",
    "email", "emails", "mail", "url", "urls", "link", "website", "webseite", "homepage", "domain", "domains",
    "comment", "comments", "kommentar", "note", "notes", "notiz", "notizen", "bemerkung", "description",
    "beschreibung", "message", "nachricht", "subject", "betreff",
  ]
  /// Ends of words that are put together: `Firmenname`, `firstname`, `Kundennummer`.
  private static let openEnds = [
    "name", "nummer", "adresse", "address", "email", "company", "stra\u{DF}e", "strasse", "city", "url",
  ]
  /// Parts of the name of a column with states of a country, where another word stands behind.
  private static let regionWords: Set<String> = ["region", "province", "county"]
  private static let countryWords: Set<String> = ["land", "staat", "nation", "nationality", "countries"]

  private static let timeWords: Set<String> = [
    "at", "on", "am", "when", "created", "updated", "modified", "closed", "opened", "seen", "synced",
    "angelegt",
  ]
  private static let timeParts = ["date", "time", "datum", "zeit", "stamp"]

  init(_ words: [String]) {
    let isCount = words.contains("of") || words.contains("count") || words.contains("anzahl")
    isIdentifier =
      !isCount
      && [words.first, words.last].contains { $0.map(ColumnHint.identifierWords.contains) ?? false }
    // `phone_2`, `phone2` and `phone_work` are phones, `phone_calls` are not.
    let kind = words.map { word in String(word.reversed().drop { $0.isASCII && $0.isNumber }.reversed()) }
      .last { !$0.isEmpty && !ColumnHint.places.contains($0) }
    isCode = !isCount && kind.map { ColumnHint.codeWords.contains($0) || $0.hasSuffix("phone") } ?? false
    isCoordinate = words.contains(where: ColumnHint.coordinateWords.contains)
    isCountry = words.contains { word in
      ColumnHint.countryWords.contains(word) || word.hasPrefix("country") || word.hasSuffix("country")
        || word.hasPrefix("l\u{E4}nder")
    }
    let namesSomething = kind.map { kind in
      ColumnHint.openWords.contains(kind) || ColumnHint.identifierWords.contains(kind)
        || ColumnHint.openEnds.contains(where: kind.hasSuffix)
        || (ColumnHint.regionWords.contains(kind) && words.contains("state"))
    }
    isOpen =
      !isCount
      && (isCode || isCountry || namesSomething ?? false || words.first == "id"
        || words.suffix(2) == ["assigned", "to"])
    isTime = words.contains { word in
      ColumnHint.timeWords.contains(word) || ColumnHint.timeParts.contains { word.contains($0) }
    }
    isNoFlag =
      isCode || words.last.map(ColumnHint.plainWords.contains) ?? false
      || words.contains { word in ColumnHint.timeParts.contains { word.contains($0) } }
  }
}
