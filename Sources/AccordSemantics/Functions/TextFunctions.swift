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
      }),
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
}
