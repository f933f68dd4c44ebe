/// Makes a difference small: leaves out parts of the rules and of the lead while the answers differ.
struct Shrinker {
  private let subject: Subject
  private var best: Difference
  private var attempts: Int

  /// - Parameter attempts: how many smaller cases are tried at most.
  static func shrink(_ difference: Difference, _ subject: Subject, attempts: Int = 6_000) -> Difference {
    var shrinker = Shrinker(subject: subject, best: difference, attempts: attempts)
    while shrinker.attempts > 0, shrinker.pass() {}
    return shrinker.best
  }

  /// Goes through all parts once; whether one could be left out.
  private mutating func pass() -> Bool {
    let isSmaller = [leaveOutDeclarations(), leaveOutEntries(), leaveOutPartsOfLead(), simplifyTexts()]
    return isSmaller.contains(true)
  }

  /// Takes other rules or another lead when they make a difference, too.
  private mutating func take(rules: GeneratedRules? = nil, document: LeadDocument? = nil) -> Bool {
    guard attempts > 0 else { return false }
    attempts -= 1
    guard let smaller = best.repeated(rules ?? best.rules, document ?? best.document, subject) else {
      return false
    }
    best = smaller
    return true
  }

  private mutating func leaveOutDeclarations() -> Bool {
    var isSmaller = false
    let count = best.rules.declarations.count
    // Many at once, then fewer, then one by one.
    for size in [count / 2, count / 4, count / 8, 1] where size > 0 {
      var start = 0
      while start < best.rules.declarations.count {
        var copy = best.rules
        let end = min(start + size, copy.declarations.count)
        copy.declarations.removeSubrange(start..<end)
        if take(rules: copy) { isSmaller = true } else { start += size }
      }
    }
    return isSmaller
  }

  private mutating func leaveOutEntries() -> Bool {
    var isSmaller = false
    for index in best.rules.declarations.indices {
      for entry in best.rules.declarations[index].entries.indices.reversed() {
        var copy = best.rules
        copy.declarations[index].entries.remove(at: entry)
        if take(rules: copy) { isSmaller = true }
      }
    }
    return isSmaller
  }

  private mutating func leaveOutPartsOfLead() -> Bool {
    var isSmaller = false
    var position = 0
    while position < best.document.reductions.count, attempts > 0 {
      if take(document: best.document.reductions[position]) { isSmaller = true } else { position += 1 }
    }
    return isSmaller
  }

  /// Writes something plain for what stands in brackets, and leaves out lines of nested blocks.
  private mutating func simplifyTexts() -> Bool {
    var isSmaller = false
    for index in best.rules.declarations.indices {
      let places = [nil] + best.rules.declarations[index].entries.indices.map { Optional($0) }
      for place in places {
        var position = 0
        while attempts > 0 {
          let declaration = best.rules.declarations[index]
          let simpler = (place.map { declaration.entries[$0] } ?? declaration.head).simplifications
          guard position < simpler.count else { break }
          var copy = best.rules
          if let place {
            copy.declarations[index].entries[place] = simpler[position]
          } else {
            copy.declarations[index].head = simpler[position]
          }
          if take(rules: copy) { isSmaller = true } else { position += 1 }
        }
      }
    }
    return isSmaller
  }
}

extension String {
  /// Shorter texts: without one line, or with a plain value for something in brackets. Most are no rules; the
  /// checker tells.
  fileprivate var simplifications: [String] {
    let bytes = Array(utf8)
    var results: [String] = []
    func add(_ range: Range<Int>, _ replacement: String) {
      guard replacement.utf8.count < range.count else { return }
      results.append(
        String(
          decoding: bytes[..<range.lowerBound] + Array(replacement.utf8) + bytes[range.upperBound...],
          as: UTF8.self))
    }
    var lineStart = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if lineStart > 0 { add(lineStart..<index + 1, "") }
      lineStart = index + 1
    }
    var open: [Int] = []
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "(") { open.append(index) }
      guard byte == UInt8(ascii: ")"), let start = open.popLast() else { continue }
      for plain in ["yes", "1", "\"a\"", "1 day"] { add(start..<index + 1, plain) }
      // The brackets alone, and what stands in them without its first or last operand.
      let inner = String(decoding: bytes[start + 1..<index], as: UTF8.self)
      for word in [" and ", " or ", " + ", " - ", " * ", " / ", ", "] {
        guard let cut = inner.range(ofFirst: word) else { continue }
        add(start..<index + 1, "(\(inner[..<cut.lowerBound]))")
        add(start..<index + 1, "(\(inner[cut.upperBound...]))")
      }
    }
    for word in [" and (", " or (", " each ", " within ", ", ", " at most ", " when "] {
      guard let cut = range(ofFirst: word) else { continue }
      results.append(String(self[..<cut.lowerBound]))
    }
    return results.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  private func range(ofFirst word: String) -> Range<Index>? { ranges(of: word).first }
}
