import AccordValues

/// A place where a lint could not tell whether there is something to report.
package struct Undecided: Hashable, Sendable {
  package let code: DiagnosticCode
  package let range: SourceRange
  package let reason: Reason

  /// Why a lint could not tell.
  package enum Reason: String, CaseIterable, Sendable {
    /// The search took more work than it may.
    case work
    /// No lead was found that shows it, and none was ruled out.
    case example
  }

  package init(code: DiagnosticCode, range: SourceRange, reason: Reason) {
    self.code = code
    self.range = range
    self.reason = reason
  }
}

extension Undecided.Reason {
  /// What comes before the places, in a sentence.
  fileprivate var words: String {
    switch self {
    case .work: "too much to search through, so not everything was decided"
    case .example: "no lead was found that shows it, and none was ruled out"
    }
  }
}

extension Undecided {
  /// In the order of the codes and of the text, each once; of two reasons for one place, the work.
  package static func sorted(_ undecided: [Undecided]) -> [Undecided] {
    func order(_ one: Undecided) -> (String, Int, Int, Int) {
      (one.code.rawValue, one.range.file, one.range.bytes.lowerBound, one.reason == .work ? 0 : 1)
    }
    var seen: Set<Undecided> = []
    return undecided.sorted { order($0) < order($1) }.filter {
      seen.insert(Undecided(code: $0.code, range: $0.range, reason: .work)).inserted
    }
  }

  /// A line for each reason, which names each lint with the first of its places.
  package static func notes(_ undecided: [Undecided], _ sources: SourceSet) -> [String] {
    Reason.allCases.compactMap { reason in
      let all = undecided.filter { $0.reason == reason }
      guard !all.isEmpty else { return nil }
      let codes = Dictionary(grouping: all, by: \.code).sorted { $0.key.rawValue < $1.key.rawValue }
      let places = codes.compactMap { code, places -> String? in
        guard let first = places.first else { return nil }
        let more = places.count == 1 ? "" : " and \(Count.of(places.count - 1, "more place"))"
        return "\(code.rawValue) at \(DisplayText.visible(sources.place(first.range)))\(more)"
      }
      return "\(reason.words): \(places.joined(separator: ", "))"
    }
  }
}
