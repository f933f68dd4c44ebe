import AccordSource

// What people bring along from spreadsheets, databases and other languages, and how it is written here.

extension Parser {
  /// How to write what stands around the place where reading broke off; nil when nothing foreign is seen there.
  var habitRemedy: String? {
    let previous = position > 0 ? tokens[position - 1] : nil
    if isInForeignComment { return "a comment begins with #" }
    if let signed = signedName { return "write \"\(signed)\" in quotes where a grade is called so" }
    switch current.kind {
    case .word: return remedy(forWord: text(current)) ?? remedy(behind: previous)
    case .symbol(.openParenthesis): return methodRemedy ?? remedy(behind: previous)
    case .symbol(.openBracket):
      return "write values without these brackets, as in 'in \"DE\", \"AT\"', and names alone"
    case .symbol(.openBrace) where peek().kind == .symbol(.openBrace):
      return "write names alone, without braces"
    case .symbol(.openBrace):
      return previous.map { isWord($0, "in") || isWord($0, "of") } == true
        ? "write values without these brackets, as in 'in \"DE\", \"AT\"'" : nil
    case .symbol(.dot): return dotRemedy(previous)
    case .symbol(.comma): return commaRemedy(previous)
    case .symbol(.less), .symbol(.lessOrEqual), .symbol(.greater), .symbol(.greaterOrEqual):
      return previous?.kind == .word && previous.map { isWord($0, "and") || isWord($0, "or") } == true
        ? "name the value on both sides, as in 'n > 1 and n < 5', or write 'n between 1 and 5'"
        : chainRemedy
    case .number: return gapRemedy(previous) ?? remedy(behind: previous)
    default: return remedy(behind: previous)
    }
  }

  /// `A+` in front of the place where reading broke off, as grades are called.
  private var signedName: String? {
    guard position > 1 else { return nil }
    let (name, sign) = (tokens[position - 2], tokens[position - 1])
    let isSign = sign.kind == .symbol(.plus) || sign.kind == .symbol(.minus)
    guard isSign, name.kind == .word, name.bytes.upperBound == sign.bytes.lowerBound,
      sign.bytes.upperBound < current.bytes.lowerBound || current.kind == .end
    else { return nil }
    return text(name) + text(sign)
  }

  // MARK: Words

  func remedy(forWord written: String) -> String? {
    let word = written.lowercased()
    if word == "is", written != word { return isRemedy }
    if let known = likeRemedy ?? remedy(forComparing: word) { return known }
    if let operation = Parser.foreignWords[word] { return operation }
    return written != word && Parser.expressionWords.contains(word) ? "write '\(word)' in lower case" : nil
  }

  /// Whether a token is a word of the language, written in capitals.
  func isCapital(_ token: Token) -> Bool {
    let (written, word) = (text(token), text(token).lowercased())
    return written != word && Parser.expressionWords.contains(word)
  }

  /// For words with which other languages compare; some need the words behind them.
  private func remedy(forComparing word: String) -> String? {
    let (next, afterNext) = (text(peek()).lowercased(), text(peek(2)).lowercased())
    switch word {
    case "not":
      return at("not") && next == "in" ? nil : Parser.negations[next] ?? Parser.plainNegation
    case "does", "doesn", "doesnt", "don", "dont": return Parser.plainNegation
    case "more", "greater", "larger", "bigger", "above", "over":
      return durationBehindThan.map { "write 'older than \($0)'" } ?? "write '>'"
    case "less", "fewer", "smaller", "lower", "below", "under":
      return durationBehindThan.map { "write 'within \($0)'" } ?? "write '<'"
    case "at" where next == "least": return "write '>='"
    case "at" where next == "most": return "write '<='"
    case "any", "one": return next == "of" ? "write 'in \"…\", \"…\"'" : nil
    case "none": return next == "of" ? "write 'not in \"…\", \"…\"'" : nil
    case "the", "last", "past", "previous":
      let words = [word, next, afterNext, text(peek(3)).lowercased()]
      let number = words.firstIndex { $0.first?.isNumber == true }
      return number.map {
        $0 + 1 < words.count ? "write 'within \(words[$0]) \(words[$0 + 1])'" : Parser.window
      }
        ?? Parser.window
    default: return nil
    }
  }

  /// `like "x%"`, with the pattern that it is here.
  private var likeRemedy: String? {
    let isNegated = text(current).lowercased() == "not"
    let word = isNegated ? peek() : current
    let pattern = isNegated ? peek(2) : peek()
    guard ["like", "ilike"].contains(text(word).lowercased()), pattern.kind == .text else { return nil }
    let ignoring = text(word).lowercased() == "ilike" ? " ignoring case" : ""
    let written = text(pattern).dropFirst().dropLast()
    let inner = written.drop { $0 == "%" }.reversed().drop { $0 == "%" }.reversed()
    guard !inner.isEmpty, !inner.contains("%") else { return nil }
    let test =
      switch (written.hasPrefix("%"), written.hasSuffix("%")) {
      case (true, true): "contains"
      case (true, false): "ends with"
      case (false, true): "starts with"
      case (false, false): "="
      }
    let value = position > 0 && tokens[position - 1].kind == .word ? text(tokens[position - 1]) + " " : ""
    return "write '\(isNegated ? "not \(value)" : "")\(test) \"\(String(inner))\"\(ignoring)'"
  }

  /// `5 <= n <= 9`
  private var chainRemedy: String {
    let isChain =
      position >= 3 && tokens[position - 3].kind == .number && tokens[position - 1].kind == .word
      && peek().kind == .number
    guard isChain else {
      return "compare one pair at a time, as in 'a < b and b < c', or write 'b between a and c'"
    }
    let (low, sign, name) = (
      text(tokens[position - 3]), text(tokens[position - 2]), text(tokens[position - 1])
    )
    let (second, high) = (text(current), text(peek()))
    return sign == "<=" && second == "<="
      ? "write '\(name) between \(low) and \(high)'"
      : "write '\(low) \(sign) \(name) and \(name) \(second) \(high)'"
  }

  private static let window = "write 'within 30 days'"
  private static let plainNegation =
    "write '!=', or 'not' in front of the whole condition, as in 'not tags contains \"…\"'"
  private static let negations = ["in": "write 'not in' in lower case"]

  /// `30 days` in `more than 30 days ago`.
  private var durationBehindThan: String? {
    guard text(peek()).lowercased() == "than", peek(2).kind == .number,
      Parser.durationUnits.contains(text(peek(3)).lowercased())
    else { return nil }
    return "\(text(peek(2))) \(text(peek(3)).lowercased())"
  }

  /// `IS NULL`, `IS NOT NULL`, and `IS` with something else.
  private var isRemedy: String {
    let isNegated = text(peek()).lowercased() == "not"
    switch text(peek(isNegated ? 2 : 1)).lowercased() {
    case "null", "none", "empty", "blank", "missing":
      return isNegated ? "write 'is known'" : "write 'is missing'"
    default: return "write 'is' in lower case"
    }
  }

  /// For a word that was taken for a name, when what stands behind it makes no sense.
  private func remedy(behind previous: Token?) -> String? {
    guard let previous, previous.kind == .word, !current.startsLine else { return nil }
    switch text(previous).lowercased() {
    case "nicht", "unless": return "write 'not'"
    case "if", "wenn", "falls", "case", "iif": return Parser.choice
    case "last", "past", "the", "previous": return remedy(forComparing: "last")
    case "like", "ilike": return Parser.foreignWords["like"]
    case "begins", "starts": return "write 'starts with'"
    case "ends": return "write 'ends with'"
    case "matches" where current.kind == .text:
      return "write a pattern between slashes, as in 'matches /…/', or 'contains'"
    case let word where word != text(previous) && Parser.expressionWords.contains(word):
      return "write '\(word)' in lower case"
    default: return nil
    }
  }

  private static let choice =
    "conditions begin with 'when'; values are chosen by 'choose { VALUE when CONDITION … VALUE otherwise }'"

  private static let foreignWords: [String: String] = [
    "und": "write 'and'", "oder": "write 'or'", "nicht": "write 'not'",
    "xor": "write '(a or b) and not (a and b)'",
    "equals": "write '='", "equal": "write '='", "eq": "write '='", "gleich": "write '='", "ne": "write '!='",
    "neq": "write '!='", "ungleich": "write '!='", "gt": "write '>'", "gte": "write '>='", "ge": "write '>='",
    "lt": "write '<'", "lte": "write '<='", "le": "write '<='",
    "like": "write 'contains', 'starts with' or 'ends with', without '%'",
    "ilike": "write 'contains … ignoring case'", "rlike": "write 'matches /…/'",
    "regexp": "write 'matches /…/'",
    "regex": "write 'matches /…/'", "match": "write 'matches /…/'", "includes": "write 'contains'",
    "include": "write 'contains'", "has": "write 'contains'", "have": "write 'contains'",
    "contain": "write 'contains'",
    "containing": "write 'contains'", "enthält": "write 'contains'", "begins": "write 'starts with'",
    "beginswith": "write 'starts with'", "startswith": "write 'starts with'",
    "starting": "write 'starts with'",
    "endswith": "write 'ends with'", "ending": "write 'ends with'",
    "percent": "write '%' right behind the number, as in 50%",
    "prozent": "write '%' right behind the number, as in 50%", "plus": "write '+'", "minus": "write '-'",
    "times": "write '*'", "mal": "write '*'", "x": "write '*'", "divided": "write '/'", "then": choice,
    "else": choice,
    "elif": choice, "elseif": choice, "end": choice, "exists": "write 'is known'",
    "isnull": "write 'is missing'",
    "notnull": "write 'is known'", "since": "write 'after'", "earlier": "write 'before'",
    "later": "write 'after'",
    "eur": bareNumber, "euro": bareNumber, "usd": bareNumber, "dollar": bareNumber, "dollars": bareNumber,
    "if": "a condition begins with 'when'", "wenn": "a condition begins with 'when'",
    "unless": "a condition begins with 'when not'",
  ]

  private static let bareNumber = "write the number alone, without a currency"

  /// Words of the language that go on with a condition; names can be in capitals, these cannot.
  private static let expressionWords = reservedWords.union(durationUnits).union([
    "contains", "starts", "ends", "with", "older", "before", "after", "known", "missing", "unknown", "ago",
  ])

  // MARK: Signs

  /// Whether two minus signs, and then no number, stand on this line before the place, or at it.
  var isInForeignComment: Bool {
    func begins(_ index: Int) -> Bool {
      guard index + 2 < tokens.count, tokens[index].kind == .symbol(.minus),
        tokens[index + 1].kind == .symbol(.minus)
      else { return false }
      let behind = tokens[index + 2]
      return tokens[index].bytes.upperBound == tokens[index + 1].bytes.lowerBound
        && behind.triviaStart < behind.bytes.lowerBound
    }
    var index = position
    // Far enough for what people write, and no work that grows with the line.
    for _ in 0..<40 {
      if begins(index) { return true }
      if tokens[index].startsLine || index == 0 { return false }
      index -= 1
    }
    return false
  }

  /// `title.startsWith(`
  private var methodRemedy: String? {
    guard position >= 2, tokens[position - 1].kind == .word, tokens[position - 2].kind == .symbol(.dot) else {
      return nil
    }
    let owner = position >= 3 && tokens[position - 3].kind == .word ? text(tokens[position - 3]) : "x"
    return Parser.remedy(forMember: text(tokens[position - 1]), of: owner)
  }

  /// How to ask what other languages ask with a member of a value.
  package static func remedy(forMember member: String, of owner: String) -> String? {
    switch member.lowercased() {
    case "startswith", "beginswith": "write '\(owner) starts with \"…\"'"
    case "endswith": "write '\(owner) ends with \"…\"'"
    case "includes", "contains", "indexof", "has": "write '\(owner) contains \"…\"'"
    case "match", "matches", "test", "search": "write '\(owner) matches /…/'"
    case "lower", "tolowercase", "tolower", "downcase", "casefold": "write 'lower(\(owner))'"
    case "upper", "touppercase", "toupper", "upcase": "write 'upper(\(owner))'"
    case "trim", "strip": "write 'trim(\(owner))'"
    case "length", "len", "size", "count": "write 'length(\(owner))', or 'count of ITEM' for a list of items"
    case "isnull", "isempty", "isblank", "empty": "write '\(owner) is missing'"
    case "year", "month", "day", "weekday": "write '\(member.lowercased())(\(owner))'"
    case "some", "any", "filter", "find": "write 'any ITEM where CONDITION'"
    case "every", "all": "write 'every ITEM where CONDITION'"
    default: nil
    }
  }

  private func dotRemedy(_ previous: Token?) -> String? {
    if previous?.kind == .symbol(.dot) { return "write 'between 1 and 5'" }
    return peek().kind == .number ? "write a digit before the point, as in 0.5" : nil
  }

  /// `!= "a", "b"`
  private func commaRemedy(_ previous: Token?) -> String? {
    guard let previous, previous.kind == .text, position >= 2 else { return nil }
    switch tokens[position - 2].kind {
    case .symbol(.equal): return "to compare with several texts write 'in \(text(previous)), …'"
    case .symbol(.notEqual): return "to compare with several texts write 'not in \(text(previous)), …'"
    default: return nil
    }
  }

  /// `1 000`
  private func gapRemedy(_ previous: Token?) -> String? {
    guard let previous, previous.kind == .number, text(current).utf8.count == 3, !current.startsLine else {
      return nil
    }
    return "write \(text(previous))_\(text(current)) or \(text(previous))\(text(current))"
  }

  // MARK: Numbers

  /// Numbers here that belong together by commas without a blank, `1,000`, as other languages write one; its place and
  /// how to write it.
  var numberWithComma: (range: SourceRange, remedy: String)? {
    func isComma(_ index: Int) -> Bool {
      guard index > 0, index + 1 < tokens.count, tokens[index].kind == .symbol(.comma) else { return false }
      let (left, right) = (tokens[index - 1], tokens[index + 1])
      return left.kind == .number && right.kind == .number
        && left.bytes.upperBound == tokens[index].bytes.lowerBound
        && tokens[index].bytes.upperBound == right.bytes.lowerBound
    }
    var first = position
    if !isComma(first) {
      first -= 1
      guard isComma(first) else { return nil }
    }
    while isComma(first - 2) { first -= 2 }
    var last = first
    while isComma(last + 2) { last += 2 }
    let range = SourceRange(
      file: fileIndex, bytes: tokens[first - 1].bytes.lowerBound..<tokens[last + 1].bytes.upperBound)
    return (range, ForeignNumber.remedy(file.text(range.bytes)))
  }
}
