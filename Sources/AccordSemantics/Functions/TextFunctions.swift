import AccordValues

extension Function {
  static let textFunctions = [
    Function(
      "domain", [Parameter("text", .text)], gives: .type(.text), usage: "domain(email)",
      summary: "the domain of the one mail address in the text", clause: "6.16",
      words: "the mail domain of {0}", failure: "the text is not an e-mail address",
      form: .part([.trim, .lowercase], from: { Text("a@\($0)") }),
      examples: [
        Example("domain(\"Ann Lee <ann@Example.com>\")", "\"example.com\""), Example("domain(\"ann\")", nil),
      ],
      evaluation: .text { MailDomain.of($0).map { .text($0) } }),
    Function(
      "first word", alsoCalled: ["first_word", "firstword"], [Parameter("text", .text)], gives: .type(.text),
      usage: "first word(full_name)",
      summary: "the part of the text before the first white space, without blanks before it",
      clause: "6.28", words: "the first word of {0}", failure: "the text has no word",
      form: .part([.trim], from: { $0 }),
      examples: [Example("first word(\" Ann Lee\")", "\"Ann\""), Example("first word(\" \")", nil)],
      evaluation: .text { text in
        text.string.unicodeScalars.split(maxSplits: 1) { $0.properties.isWhitespace }.first
          .map { .text(Text(String($0))) }
      }),
    length,
    Function(
      "lower", alsoCalled: ["lcase", "tolower", "tolowercase", "klein"], [Parameter("text", .text)],
      gives: .type(.text), usage: "lower(campaign)",
      summary: "the text in lower case", clause: "6.16", words: "{0} in lower case",
      form: .normalised(.lowercase), examples: [Example("lower(\"Q3 Webinar\")", "\"q3 webinar\"")],
      evaluation: .text { .text(TextNormaliser.lowercase.apply($0)) }),
    Function(
      "number",
      alsoCalled: [
        "int", "float", "value", "val", "tonumber", "to_number", "parseint", "parsefloat", "wert", "cast",
      ], [Parameter("text", .text)], gives: .type(.number), usage: "number(headcount_text)",
      summary: "the number that the text holds", clause: "6.16", words: "{0} read as a number",
      failure: "the text is not a number",
      examples: [Example("number(\"12.50\")", "12.5"), Example("number(\"about 12\")", nil)],
      evaluation: .text { Decimal($0.utf8).map { .number($0) } }),
    Function(
      "postal_area", [Parameter("text", .text)], gives: .type(.text), usage: "postal_area(postal_code)",
      summary:
        "the area of the postal code in the text: the letters it begins with, else its first two digits",
      clause: "6.29", words: "the postal area of {0}", failure: "the text is not a postal code",
      form: .part([.trim, .uppercase], from: { $0 }),
      examples: [
        Example("postal_area(\"sw1a 1aa\")", "\"SW\""), Example("postal_area(\"10115\")", "\"10\""),
        Example("postal_area(\"D-80331\")", "\"80\""), Example("postal_area(\"?\")", nil),
      ],
      evaluation: .text { postalArea($0).map { .text($0) } }),
    Function(
      "replace", alsoCalled: ["substitute", "wechseln", "ersetzen", "regexp_replace"],
      [Parameter("text", .text), Parameter("old", .text), Parameter("new", .text)],
      gives: .type(.text), usage: "replace(phone, \"-\", \"\")",
      summary: "the text with every 'old' in it replaced by 'new'", clause: "6.30",
      words: "{0} with every {1} replaced by {2}", failure: CalculationError.outOfRange.words,
      examples: [
        Example("replace(\"030-12-34\", \"-\", \"\")", "\"0301234\""),
        Example("replace(\"aaa\", \"aa\", \"b\")", "\"ba\""),
      ],
      evaluation: .texts { texts in
        texts.count == 3 ? replaced(texts[0], texts[1], by: texts[2]).map { .text($0) } : nil
      }),
    Function(
      "trim", alsoCalled: ["strip", "glätten"], [Parameter("text", .text)], gives: .type(.text),
      usage: "trim(company)",
      summary: "the text without white space at its ends", clause: "6.16",
      words: "{0} without blanks around it", form: .normalised(.trim),
      examples: [Example("trim(\"  Acme \")", "\"Acme\"")],
      evaluation: .text { .text(TextNormaliser.trim.apply($0)) }),
    Function(
      "upper", alsoCalled: ["ucase", "toupper", "touppercase", "gross"], [Parameter("text", .text)],
      gives: .type(.text), usage: "upper(country)",
      summary: "the text in upper case", clause: "6.16", words: "{0} in upper case",
      form: .normalised(.uppercase), examples: [Example("upper(\"de\")", "\"DE\"")],
      evaluation: .text { .text(TextNormaliser.uppercase.apply($0)) }),
    Function(
      "words", [Parameter("text", .text)], gives: .type(.number), usage: "words(message)",
      summary: "the number of parts of the text between white space", clause: "6.16",
      words: "the number of words of {0}", bounds: { _ in .fromZero },
      examples: [Example("words(\"please call me\")", "3")],
      evaluation: .text { text in
        .number(Decimal(text.string.unicodeScalars.split { $0.properties.isWhitespace }.count))
      }),
  ]

  static let length = Function(
    "length", alsoCalled: ["len", "size", "strlen", "char_length", "länge", "laenge"],
    [Parameter("text", .textOrTexts)], gives: .type(.number), usage: "length(company)",
    summary: "the number of characters (code points) of the text, or of entries of the list",
    clause: "6.16",
    words: Words { $0.first == .texts ? "the number of entries of {0}" : "the length of {0}" },
    bounds: { _ in .fromZero },
    examples: [
      Example("length(\"Köln\")", "4"),
      Example("length(products)", "2", lead: "{\"products\":[\"crm\",\"cdp\"]}"),
    ],
    evaluation: .ofKnown { arguments in
      switch arguments.values.first {
      case .text(let text)?: .number(Decimal(text.string.unicodeScalars.count))
      case .texts(let texts)?: .number(Decimal(texts.count))
      default: nil
      }
    })

  /// Nil for a text that does not begin with the letters or two digits of a postal code.
  private static func postalArea(_ text: Text) -> Text? {
    var rest = ArraySlice(TextNormaliser.trim.apply(text).utf8)
    // In front of a code, a country may stand with a hyphen behind it.
    let country = rest.prefix { $0.isASCIILetter }
    if rest.dropFirst(country.count).first == UInt8(ascii: "-") { rest = rest.dropFirst(country.count + 1) }
    let letters = rest.prefix { $0.isASCIILetter }
    let digits = rest.prefix { $0.isASCIIDigit }.prefix(2)
    guard rest.contains(where: { $0.isASCIIDigit }), !letters.isEmpty || digits.count == 2 else { return nil }
    let area = letters.isEmpty ? digits : letters
    return TextNormaliser.uppercase.apply(Text(String(decoding: area, as: UTF8.self)))
  }

  /// From left to right; nil for a text that is too long. An empty text is found nowhere.
  private static func replaced(_ text: Text, _ old: Text, by new: Text) -> Text? {
    let wanted = Array(old.utf8)
    // For each beginning of 'old', how much of its own beginning it ends with: no byte of the text is looked at twice.
    var borders = [0]
    func next(_ matched: Int, _ byte: UInt8) -> Int {
      var matched = matched
      while matched > 0, wanted[matched] != byte { matched = borders[matched - 1] }
      return wanted[matched] == byte ? matched + 1 : 0
    }
    for byte in wanted.dropFirst() { borders.append(next(borders.last ?? 0, byte)) }
    var result: [UInt8] = []
    var matched = 0
    for byte in text.utf8 where result.count <= LanguageLimits.joinedText + wanted.count {
      result.append(byte)
      guard !wanted.isEmpty else { continue }
      matched = next(matched, byte)
      if matched == wanted.count {
        result.removeLast(matched)
        result += new.utf8
        matched = 0
      }
    }
    return result.count <= LanguageLimits.joinedText ? Text(String(decoding: result, as: UTF8.self)) : nil
  }
}
