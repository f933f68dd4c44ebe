/// The names of months, in English and German.
enum MonthNames {
  /// A name, and the month that it names from 1 to 12.
  struct Name: Sendable {
    let bytes: [UInt8]
    let month: Int
  }

  /// Short names; the longer ones before those that they begin with.
  static let short = names([
    ["Jan"], ["Feb"], ["Mär", "Mrz", "Mar"], ["Apr"], ["May", "Mai"], ["Jun"], ["Jul"], ["Aug"],
    ["Sept", "Sep"],
    ["Oct", "Okt"], ["Nov"], ["Dec", "Dez"],
  ])

  /// Names in full.
  static let long = names([
    ["January", "Januar", "Jänner"], ["February", "Februar", "Feber"], ["March", "März"], ["April"],
    ["May", "Mai"],
    ["June", "Juni"], ["July", "Juli"], ["August"], ["September"], ["October", "Oktober"], ["November"],
    ["December", "Dezember"],
  ])

  private static func names(_ months: [[String]]) -> [Name] {
    months.enumerated().flatMap { index, names in names.map { Name(bytes: Array($0.utf8), month: index + 1) }
    }
  }
}

extension ByteCursor {
  /// Consumes one digit, or two, and gives their value.
  mutating func takeShortNumber() -> Int? {
    guard let first = takeDigit() else { return nil }
    return takeDigit().map { first * 10 + $0 } ?? first
  }

  /// Consumes `AM`, `PM`, `a.m.` or `p.m.`, in capitals or not, and gives the hours that it adds.
  mutating func takeHalf() -> Int? {
    for (word, hours) in [("am", 0), ("pm", 12), ("a.m.", 0), ("p.m.", 12)]
    where take(ignoringCase: Array(word.utf8)) {
      return hours
    }
    return nil
  }

  /// Consumes a word, in capitals or not, if it comes next. Its letters are those of ASCII and of Latin-1.
  mutating func take(ignoringCase word: [UInt8]) -> Bool {
    // In UTF-8 too, capitals and small letters of these alphabets differ in this bit.
    var ahead = self
    for byte in word {
      guard let next = ahead.next, next | 0x20 == byte | 0x20, ahead.take(next) else { return false }
    }
    self = ahead
    return true
  }
}
