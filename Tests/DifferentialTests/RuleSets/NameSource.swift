import AccordTestSupport

/// Names that are not used yet: plain ones, words of the language, and Unicode.
struct NameSource {
  private var used: Set<String> = [
    "id", "created_at", "owner", "review", "nurture", "nobody", "other", "none", "unknown",
  ]
  private var count = 0
  /// Whether something may be called `now`; otherwise `now` is the as-of time everywhere.
  var mayNameNow = false

  private static let words = [
    "source", "route", "pool", "table", "key", "text", "number", "lead", "input", "weight", "label", "list",
    "score", "grade", "draft", "test", "ensure", "missing", "known", "records", "required", "default",
    "from", "count", "sum", "latest", "earliest", "now", "group", "bands", "pattern", "segments", "define",
    "flag", "time", "date", "choice", "let", "min", "domain", "yesterday", "noon", "ordering", "points",
    "every_one", "M", "k", "bn", "highest", "first", "match", "proposition", "agreement", "trim", "format",
  ]
  private static let letters = [
    "größe", "e\u{301}tage", "名前", "поле", "ǆep", "İl", "ﬁrma", "ß", "Σίσυφος", "x_1", "aा", "été",
  ]

  mutating func next(_ base: String, _ random: inout SplitMix64) -> String {
    var name: String
    switch random.below(20) {
    case 0, 1: name = random.word(of: NameSource.words)
    case 2: name = random.word(of: NameSource.letters)
    default:
      count += 1
      name = "\(base)\(count)"
    }
    while used.contains(name) || (name == "now" && !mayNameNow)
      || (["text", "from"].contains(name) && base == "activity")
    {
      count += 1
      name = "\(base)_\(count)"
    }
    used.insert(name)
    return name
  }
}
